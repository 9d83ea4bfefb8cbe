/*
 * npm run release:weapp: the mini-program for WeChat, built for one https origin and noted down; refuses what WeChat would refuse.
 *   API_ORIGIN=https://yishi.example.cn WECHAT_APP_ID=wx… npm run release:weapp
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(() => import('./release/release-command.mjs'));
