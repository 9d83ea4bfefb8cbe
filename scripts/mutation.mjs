/*
 * npm run mutation: breaks packages/shared/src/voting in every small way there is and expects its tests to notice.
 *   npm run mutation -- --mutate src/voting/tally.ts      one file only
 * The score and what nobody noticed are on stdout; it ends with 1 below the score in packages/shared/stryker.config.json.
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(() => import('./stack/mutation-command.mjs'));
