/*
 * npm run migrate: brings the database of DATABASE_URL up to this version. Back up first; see docs/operations.md.
 *   npm run migrate -- --env-file /etc/silin/env
 */
import { runOnNewEnoughNode } from './setup/node-version.mjs';

runOnNewEnoughNode(async () => {
  const { runProgram } = await import('./stack/program.mjs');
  await runProgram('migrate-main.js', process.argv.slice(2));
});
