import { parseArgs } from 'node:util';
import { stopPrivateServer } from '../database/private-server.mjs';
import { endLeftovers, recordChildrenIn, startChild } from '../machine/children.mjs';
import { holdExclusively } from '../machine/exclusive.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { runUntilStopped } from '../machine/until-stopped.mjs';
import { bringUp } from './bring-up.mjs';
import { checkProfileName, foldersOf, resetProfile } from './profile.mjs';
import { apiProgram } from './program.mjs';

const options = readOptions();

await runUntilStopped(async (life) => {
  if ([process.env.NODE_ENV, process.env.APP_MODE].includes('production'))
    throw new Refusal('This environment is one of production (NODE_ENV, APP_MODE): a history is for demos only.');
  const { own, run, db } = foldersOf(options.profile);
  if (!(await holdExclusively(own)))
    throw new Refusal(`An npm start of the profile ${options.profile} is running: end it first (Ctrl-C there).`);
  life.atEnd = () => stopPrivateServer({ folder: db, spareKept: true });
  recordChildrenIn(run);
  await endLeftovers(run);
  if (options.reset) await resetProfile(options.profile);
  const beforeApi = (env) => historyProgram(['begin'], env);
  const { listening, wechat, env } = await bringUp({ ...options, mode: 'demo', port: 0, withPages: false, beforeApi });
  await historyProgram(['tell', '--api', listening, '--wechat', wechat], env);
  process.stdout.write(`npm start${options.profile === 'demo' ? '' : ` -- --profile ${options.profile}`} shows it\n`);
});

/** What it says are figures on stdout, and how far it has come on stderr. */
async function historyProgram(args, env) {
  const child = startChild('history', process.execPath, [apiProgram('history-main.js'), ...args], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const { code } = await child.ended;
  if (code !== 0) throw new Refusal('The history was not told.');
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false }, profile: { type: 'string', default: 'demo' } } });
    return { ...values, profile: checkProfileName(values.profile) };
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
