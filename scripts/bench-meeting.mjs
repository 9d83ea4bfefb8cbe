/*
 * npm run bench:meeting: three hundred phones sign in to one session and follow it, and what the chair writes down reaches all of them.
 *   npm run bench:meeting -- --phones=50 --rounds=3      smaller, for a quick look
 * How fast they sign in and when the last of them knows, on stdout; progress on stderr; it ends with 1 when it is over its budget.
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(() => import('./stack/bench-meeting-command.mjs'));
