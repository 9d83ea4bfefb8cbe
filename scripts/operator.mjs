/*
 * npm run operator -- <command> …: founds communities and hands out offices by one-time codes; without a command it lists them.
 *   npm run operator -- create-community --env-file /etc/silin/env --street 柳园街道 --name 柳园社区
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(async () => {
  const { runProgram } = await import('./stack/program.mjs');
  await runProgram('operator-main.js', process.argv.slice(2));
});
