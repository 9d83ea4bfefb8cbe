/*
 * npm run demo:history: fills a demo with months of its people's life; `npm start` then shows the estate as it stands today.
 *   npm run demo:history -- --reset       begins again: deletes this profile's database and files first
 *   npm run demo:history -- --profile b   for the demo of `npm start -- --profile b`
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(() => import('./stack/history-command.mjs'));
