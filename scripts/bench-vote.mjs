/*
 * npm run bench:vote: casts ballots through an ordinary route of the API and, interleaved, through a bare handler that does the same
 * with nothing around it, on a private database whose commits are durable.
 *   npm run bench:vote -- --rounds=2 --voters=500      smaller, for a quick look
 * One line per variant on stdout, the last line is `ratio 0.00`; progress on stderr; it ends with 1 when it is over its budget.
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(() => import('./stack/bench-vote-command.mjs'));
