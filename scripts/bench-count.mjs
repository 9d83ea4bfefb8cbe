/*
 * npm run bench:count: freezes the roll of a large estate and certifies its vote, in private databases of two sizes.
 *   npm run bench:count -- --sizes=1000,5000      smaller, for a quick look
 * The result is on stdout, progress on stderr; it ends with 1 when the largest is over its budget, see docs/operations.md.
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(() => import('./stack/bench-count-command.mjs'));
