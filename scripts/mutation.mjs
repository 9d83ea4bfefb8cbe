/*
 * npm run mutation: breaks packages/shared/src/voting in every small way there is and expects its tests to notice.
 *   npm run mutation -- --mutate src/voting/tally.ts      one file only
 * A runner of tests is replaced after 25 mutants: each run of jest leaves a hook on every later promise behind (on Node 20), and 1,000 mutants in,
 * these cost five times what the tests do.
 * The score and what nobody noticed are on stdout; it ends with 1 below the score in packages/shared/stryker.config.json.
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(() => import('./stack/mutation-command.mjs'));
