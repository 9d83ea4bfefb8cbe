// An evening with hundreds of phones: they sign in, follow the session and are told. Started by `npm run bench:meeting`.
import { fork } from 'node:child_process';
import { setTimeout as passed } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { cpuOf, cpuOfPid } from './cpu.mjs';
import { ITEM, MEETING } from './meeting-fill.mjs';
import { meetingTable, overBudget } from './meeting-table.mjs';
import { PhoneClient } from './phone-client.mjs';
import { idOf } from './rows.mjs';

const require = createRequire(import.meta.url);
const { MEETING_LIMITS } = require('@silin/shared');
/** As the mini-program spreads the questions for the whole page. */
const SPREAD_MS = 1_500;

const { values } = parseArgs({ options: { phones: { type: 'string', default: '300' }, rounds: { type: 'string', default: '10' } } });
const [count, rounds] = [values.phones, values.rounds].map(Number);
const [{ url, databasePid }] = JSON.parse(process.env.BENCH_DATABASES);
const say = (line) => process.stderr.write(`  ${line}\n`);

say(`${count} phones, one session`);
const api = await started({ url, phones: count });
const addressOf = (phone) => `10.0.${phone >> 8}.${phone & 255}`;
const phones = Array.from(
  { length: count },
  (_, phone) => new PhoneClient(api.port, { token: api.tokens[phone], address: addressOf(phone) }),
);
const host = new PhoneClient(api.port, { token: api.tokens[count], address: '10.9.9.9' });
let isOver = false;
/** What every phone has seen last, and whom it tells when it sees another shape. */
const followed = phones.map(() => ({ pulse: '', shape: '', present: 0, tell: () => undefined }));
const following = phones.map(follow);
try {
  say('signing in');
  const checkIns = await signIn();
  say(`telling, ${rounds} times`);
  const told = [];
  const [node, database] = [await cpuOf(api.child), cpuOfPid(databasePid)];
  const began = performance.now();
  for (let round = 0; round < rounds; round += 1) told.push(await tellAll(round));
  const seconds = (performance.now() - began) / 1000;
  const busy = { node: ((await cpuOf(api.child)) - node) / 1e6 / seconds, database: (cpuOfPid(databasePid) - database) / 1e6 / seconds };
  const figures = { count, checkIns, told, busy };
  process.stdout.write(`${meetingTable(figures)}\n`);
  const over = overBudget(figures);
  for (const line of over) say(line);
  process.exitCode = over.length > 0 ? 1 : 0;
} finally {
  isOver = true;
  await Promise.allSettled(following);
  for (const phone of [...phones, host]) phone.close();
  api.child.kill();
}

function started(options) {
  const child = fork(fileURLToPath(new URL('meeting-api.mjs', import.meta.url)), [JSON.stringify(options)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (ready) => resolve({ child, ...ready }));
    child.once('exit', (code) => reject(new Error(`the API ended with ${code}`)));
  });
}

/** Once a second, each phone at an instant of its own. */
async function follow(phone, index) {
  const mine = followed[index];
  await passed((MEETING_LIMITS.pulseMs / count) * index);
  while (!isOver) {
    const asked = performance.now();
    const { pulse, now } = await phone.ask('GET', `/meetings/${MEETING}/pulse?after=${mine.pulse}`);
    mine.pulse = pulse;
    if (now) {
      mine.present = now.present;
      if (now.shape !== mine.shape) mine.tell();
      mine.shape = now.shape;
    }
    await passed(Math.max(0, MEETING_LIMITS.pulseMs - (performance.now() - asked)));
  }
}

/** All of them as fast as they get through, each with the code on the host's screen. */
async function signIn() {
  const { code } = await host.ask('GET', `/meetings/${MEETING}/check-in-code`);
  const began = performance.now();
  const took = await Promise.all(
    phones.map(async (phone) => {
      const asked = performance.now();
      await phone.ask('POST', `/meetings/${MEETING}/check-ins`, { code });
      return performance.now() - asked;
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const { attendance } = await host.ask('GET', `/meetings/${MEETING}`);
  if (attendance.present !== count) throw new Error(`${count} signed in and ${attendance.present} are there`);
  const limit = performance.now() + 5_000;
  while (followed.some(({ present }) => present !== count) && performance.now() < limit) await passed(20);
  return { took, seconds, seenBy: followed.filter(({ present }) => present === count).length };
}

/** The chair writes something down; until the last phone shows it, and until the last has the whole page. */
async function tellAll(round) {
  const seen = followed.map((mine) => new Promise((resolve) => (mine.tell = () => resolve(performance.now()))));
  await host.ask('POST', `/agenda-items/${ITEM}/gists`, { requestKey: idOf(65, round), text: `第 ${round + 1} 句` });
  const written = performance.now();
  const whole = seen.map(async (shown, phone) => {
    await shown;
    await passed(Math.random() * SPREAD_MS);
    const page = await phones[phone].ask('GET', `/meetings/${MEETING}`);
    if (page.agenda[0].gists.length < round + 1) throw new Error('the page came without what was written');
    return performance.now() - written;
  });
  return { shown: (await Promise.all(seen)).map((at) => at - written), whole: await Promise.all(whole) };
}
