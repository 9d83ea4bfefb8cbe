/*
 * npm test: everything CI runs. npm test -- --only=lint,api-int runs chosen steps and what they need;
 * npm test -- --list prints their names.
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(() => import('./testing/test-command.mjs'));
