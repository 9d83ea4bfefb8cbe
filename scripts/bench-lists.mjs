/*
 * npm run bench:lists: fills a private database with a large community and measures every list at its first and at a deep page.
 *   npm run bench:lists -- --issues 20000 --tasks 10000 --endorsements 40000 --rounds 15      smaller, for a quick look
 * The result is on stdout, progress on stderr; it ends with 1 when a deep page takes more than five times as long as the first.
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(() => import('./stack/bench-lists-command.mjs'));
