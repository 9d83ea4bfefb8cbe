/*
 * A private database server for development:
 *   node scripts/database/serve.mjs --profile test --url    starts it if need be, leaves it running, prints its admin URL
 *   node scripts/database/serve.mjs --profile test --stop
 */
import { parseArgs } from 'node:util';
import { Refusal, runCommand } from '../machine/refusal.mjs';
import { ensurePrivateServer, stopPrivateServer } from './private-server.mjs';

const PROFILES = { test: 'everything', demo: 'one database' };

await runCommand(async () => {
  const { values } = parseArgs({
    options: { profile: { type: 'string', default: 'test' }, url: { type: 'boolean' }, stop: { type: 'boolean' } },
  });
  const reach = PROFILES[values.profile];
  if (!reach) throw new Refusal(`--profile is one of ${Object.keys(PROFILES).join(', ')}.`);
  const log = (line) => process.stderr.write(`${line}\n`);
  if (values.stop) {
    log((await stopPrivateServer({ profile: values.profile })) ? 'stopped' : 'was not running');
    return;
  }
  const server = await ensurePrivateServer({ profile: values.profile, keep: true, reach, log });
  log(`${server.adopted ? 'already running' : 'started'}, pid ${server.pid}, port ${server.port}`);
  process.stdout.write(`${reach === 'everything' ? server.adminUrl : server.databaseUrl}\n`);
});
