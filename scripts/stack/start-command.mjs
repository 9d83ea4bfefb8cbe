import { parseArgs } from 'node:util';
import { tryPort } from '../database/loopback.mjs';
import { stopPrivateServer } from '../database/private-server.mjs';
import { endLeftovers, recordChildrenIn } from '../machine/children.mjs';
import { holdExclusively } from '../machine/exclusive.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { runUntilStopped } from '../machine/until-stopped.mjs';
import { bringUp } from './bring-up.mjs';
import { checkProfileName, foldersOf, resetProfile } from './profile.mjs';

const options = readOptions();

await runUntilStopped(async (life) => {
  const { own, run, db } = foldersOf(options.profile);
  if (!(await holdExclusively(own))) throw new Refusal('Another npm start of this checkout is already running.');
  // Only now: what runs before this line belongs to the other one.
  life.atEnd = () => stopPrivateServer({ folder: db, spareKept: true });
  recordChildrenIn(run);
  const leftovers = await endLeftovers(run);
  if (leftovers.length > 0) process.stderr.write(`ended what an earlier start had left: ${leftovers.join(', ')}\n`);
  if (options.reset) await resetProfile(options.profile);
  if (options.port !== 0 && (await tryPort(options.port)) === undefined) {
    throw new Refusal(`Port ${options.port} is taken; choose another one, for example PORT=${options.port + 1} npm start.`);
  }
  const { listening, people = [], broken } = await bringUp({ ...options, mode: 'demo', withWeapp: options.weapp });
  life.serving = true;
  process.stdout.write(`ready ${listening}\n${list(people)}the mini-program itself in a browser: npm run weapp -- --open\n`);
  throw new Refusal(await broken);
});

/** One line each; an ideographic space keeps the columns of Chinese names. */
function list(people) {
  const longest = Math.max(...people.map(({ name }) => name.length));
  return people.map(({ name, words }) => `  ${name.padEnd(longest, '\u3000')}  ${words}\n`).join('');
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        reset: { type: 'boolean', default: false },
        weapp: { type: 'boolean', default: false },
        profile: { type: 'string', default: 'demo' },
      },
    });
    return { ...values, profile: checkProfileName(values.profile), port: readPort(process.env.PORT) };
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function readPort(text) {
  if (text === undefined || text === '') return 4400;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new Refusal(`PORT is a number up to 65535, not “${text}”.`);
  return Number(text);
}
