/*
 * npm run weapp: runs the mini-program itself (dist/weapp) on the headless WeChat until Ctrl-C and prints the address that
 * miniprogram-automator connects to. It uses the product of a running npm start, or starts one of its own.
 *   npm run weapp -- --open               no headless browser: prints a page to look at and tap in a browser on the desk
 *   npm run weapp -- --as secretary       whose phone it is (default wang-xiulan; npm start lists the people)
 *   npm run weapp -- --size 320x568       another phone (default 375x812)
 *   npm run weapp -- --page packages/…    another page to start with
 *   PORT=4500 npm run weapp               the product listens there; --port is the port to connect to (default: a free one)
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(() => import('./stack/weapp-command.mjs'));
