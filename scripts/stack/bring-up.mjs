import fs from 'node:fs';
import path from 'node:path';
import { ensurePrivateServer } from '../database/private-server.mjs';
import { ROOT } from '../machine/checkout.mjs';
import { runChild } from '../machine/children.mjs';
import { lastLines } from '../machine/last-lines.mjs';
import { isAlive } from '../machine/process-identity.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { until } from '../machine/waiting.mjs';
import { build } from '../setup/builds.mjs';
import { installPackages } from '../setup/packages.mjs';
import { step } from '../setup/steps.mjs';
import { foldersOf, serviceEnvironment } from './profile.mjs';
import { apiProgram } from './program.mjs';
import { startService } from './service.mjs';

/**
 * Everything from a bare checkout to a running API, doing only what is missing. `beforeApi` is done on the migrated database;
 * without `withPages` the API serves nobody's browser.
 */
export async function bringUp({ profile, mode, port, withPages = true, withWeapp = false, beforeApi = async () => undefined }) {
  await step('node', () => process.versions.node);
  await step('dependencies', installPackages);
  const [{ databaseUrl, pid }] = await Promise.all([bringUpDatabase(profile), buildAll({ withPages, withWeapp })]);
  const env = serviceEnvironment({ mode, profile, databaseUrl });
  if (!withPages) delete env.WEB_ROOT;
  await step('migrations', () => migrate(env));
  await beforeApi(env);
  const { log: logFolder } = foldersOf(profile);
  const standIn = await step('wechat stand-in', async () => {
    const service = await startService('wechat-stand-in', apiProgram('wechat-stand-in/main.js'), { env: { ...env, PORT: '0' }, logFolder });
    return { ...service, remark: service.announced.listening };
  });
  const api = await step('api', () => {
    const apiEnv = { ...env, PORT: String(port), WECHAT_API_BASE: standIn.announced.listening };
    return startService('api', apiProgram('main.js'), { env: apiEnv, logFolder });
  });
  return {
    ...api.announced,
    env,
    wechat: standIn.announced.listening,
    broken: Promise.race([standIn.ended, api.ended, databaseEnded(pid)]),
  };
}

async function bringUpDatabase(profile) {
  return await step('database', async (log) => {
    const given = process.env.DATABASE_URL;
    if (given) return { databaseUrl: given, remark: 'from DATABASE_URL' };
    const server = await ensurePrivateServer({ profile, log });
    return { ...server, remark: `${server.adopted ? 'was running' : 'started'}, 127.0.0.1:${server.port}` };
  });
}

/** Our own server may be somebody else’s child: a start that was killed began it. So we look. */
async function databaseEnded(pid) {
  await until(() => pid !== undefined && !isAlive(pid), { withinMs: Infinity, everyMs: 2_000 });
  return 'The database server has ended; npm start brings it back with what was committed.';
}

async function buildAll({ withPages, withWeapp }) {
  await step('build shared', () => build('shared'));
  await step('build api', () => build('api'));
  if (withPages) await step('build h5', () => build('h5'));
  if (withWeapp) await step('build weapp', () => build('weapp'));
}

async function migrate(env) {
  const program = apiProgram('migrate-main.js');
  if (!fs.existsSync(program)) throw new Refusal(`${path.relative(ROOT, program)} is missing: the API was not built.`);
  const { code, output } = await runChild('migrations', process.execPath, [program], { env });
  if (code !== 0) throw new Refusal(`The migrations failed:\n${lastLines(output, 20)}`);
}
