/*
 * npm run bench:lists: fills private databases with the record of a community at three lengths and measures every list on each.
 *   npm run bench:lists -- --sizes=300,1000 --rounds 5      smaller, for a quick look
 * The result is on stdout, progress on stderr; it ends with 1 when the longest record makes a list slower than it may, see docs/operations.md.
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(() => import('./stack/bench-lists-command.mjs'));
