/*
 * npm run restore: fills an empty database and an empty folder from an archive and compares both with it.
 *   npm run restore -- --env-file /etc/silin/env --passphrase-file /etc/silin/passphrase <archive>
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(async () => {
  const { runProgram } = await import('./stack/program.mjs');
  await runProgram('backup-main.js', ['restore', ...process.argv.slice(2)]);
});
