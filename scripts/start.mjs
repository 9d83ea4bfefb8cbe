/*
 * npm start: brings up the whole product on this machine and keeps it until Ctrl-C.
 *   PORT=4500 npm start        another port (default 4400; 0 picks a free one)
 *   npm start -- --reset       begins again: deletes this profile's database and files
 *   npm start -- --weapp       builds the mini-program for WeChat DevTools as well
 *   npm start -- --profile b   a second demo beside the first
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(() => import('./stack/start-command.mjs'));
