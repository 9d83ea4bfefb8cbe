/*
 * npm run start:production: the API for a real community, with the page it serves; refuses whatever is not fit for one.
 *   npm run start:production -- --env-file /etc/silin/env     what is not in the environment; docs/operations.md names every variable
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(() => import('./stack/production-command.mjs'));
