/*
 * npm run backup: database and files into one encrypted archive; what it did on stdout, progress on stderr.
 *   npm run backup -- --env-file /etc/silin/env --passphrase-file /etc/silin/passphrase [archive]
 *   npm run backup -- --check --passphrase-file … <archive>      reads an archive to its end and compares it with its manifest
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(async () => {
  const { runProgram } = await import('./stack/program.mjs');
  const args = process.argv.slice(2);
  const command = args.includes('--check') ? 'check' : 'backup';
  await runProgram('backup-main.js', [command, ...args.filter((arg) => arg !== '--check')]);
});
