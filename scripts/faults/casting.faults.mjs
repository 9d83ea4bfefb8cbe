import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { freshDatabase } from '../database/fresh-database.mjs';
import { ensurePrivateServer, stopPrivateServer } from '../database/private-server.mjs';
import { ROOT, profileFolder } from '../machine/checkout.mjs';
import { accepts, isAlive } from '../machine/process-identity.mjs';
import { until } from '../machine/waiting.mjs';
import { ApiProcesses, filledEstate } from './processes.mjs';
import { ballotOf, castAll, castUntilAnswered } from './voters.mjs';

/*
 * An evening on which everything that can break breaks: four API processes on one database, thousands of phones that send again
 * what was not answered, and kill -9 in the middle. Promised is: what was acknowledged is there, once, as it was acknowledged.
 */
const KILLS = Number(process.env.FAULT_KILLS ?? 2);
const VOTERS = Number(process.env.FAULT_VOTERS ?? 5_000);
const AT_ONCE = 48;
const PROCESSES = 4;
const CLICKED = 50;
const CLICKS_EACH = 4;
const AGAIN = 200;

const folder = path.join(profileFolder('faults'), 'db');
const files = path.join(profileFolder('faults'), 'files');
const { createConnection } = createRequire(path.join(ROOT, 'apps/api/package.json'))('mysql2/promise');
let server, api, estate, url;

before(async () => {
  fs.mkdirSync(files, { recursive: true });
  server = await ensurePrivateServer({ folder, reach: 'everything' });
  url = await freshDatabase(server.adminUrl, 'faults');
  // The last poll is the one that is clicked on.
  estate = await filledEstate({ url, files, voters: VOTERS, polls: KILLS + 1 });
  api = new ApiProcesses({ url, files });
  await api.start(PROCESSES);
});
after(async () => {
  await api?.stop();
  await stopPrivateServer({ folder });
});

async function ballotsIn(poll) {
  const connection = await createConnection(url);
  try {
    const [rows] = await connection.execute('SELECT rollEntryId, requestKey, receipt, choice FROM ballot WHERE pollId = ?', [poll]);
    return new Map(rows.map(({ rollEntryId, ...row }) => [rollEntryId, row]));
  } finally {
    await connection.end();
  }
}

test(`${CLICKED * CLICKS_EACH} simultaneous casts for ${CLICKED} entries on ${PROCESSES} processes leave ${CLICKED} ballots, each the acknowledged one`, async () => {
  const poll = estate.polls[KILLS];
  const clicks = estate.people.slice(0, CLICKED).flatMap((person, phone) =>
    Array.from({ length: CLICKS_EACH }, (_, click) => ({
      port: api.ports()[click % PROCESSES],
      // Four clicks that want different things: if two of them could win, the choice would show it.
      ...ballotOf(poll, person, phone + click, KILLS),
    })),
  );
  const answers = await Promise.all(clicks.map(({ port, ...ballot }) => castUntilAnswered(() => [port], ballot)));
  const taken = clicks.flatMap(({ body }, at) =>
    answers[at].status === 201 ? [{ ...body, receipt: answers[at].body.ballot.receipt }] : [],
  );
  assert.equal(taken.length, CLICKED);
  for (const { status, body } of answers.filter((one) => one.status !== 201)) {
    assert.deepEqual([status, body.code, body.facts.channel], [409, 'ballot.already_cast', 'online']);
  }
  const stored = await ballotsIn(poll);
  assert.equal(stored.size, CLICKED);
  for (const { rollEntryId, ...ballot } of taken) assert.deepEqual({ ...stored.get(rollEntryId) }, ballot);
});

async function killDatabase() {
  accepts(server.pid, 'SIGKILL');
  assert.ok(await until(() => !isAlive(server.pid), { withinMs: 10_000 }));
  server = await ensurePrivateServer({ folder, reach: 'everything' });
}

for (let kill = 0; kill < KILLS; kill += 1) {
  const isDatabase = kill % 2 === 1;
  test(`kill -9 of ${isDatabase ? 'the database' : 'an API process'} in the middle of ${VOTERS} casts loses none and doubles none (${kill + 1})`, async (t) => {
    const poll = estate.polls[kill];
    const ballots = estate.people.map((person, phone) => ballotOf(poll, person, phone, kill));
    // Somewhere between a tenth and nine tenths, another place at every kill.
    const when = Math.floor(VOTERS * (0.1 + (0.8 * ((kill * 7 + 3) % 20)) / 20));
    let answered = 0;
    let killed;
    const answers = await castAll(api.ports, ballots, {
      atOnce: AT_ONCE,
      onAnswer: () => {
        answered += 1;
        if (answered === when) killed = isDatabase ? killDatabase() : api.killAndReplace(kill % PROCESSES);
      },
    });
    await killed;
    const stored = await ballotsIn(poll);
    assert.equal(stored.size, VOTERS);
    ballots.forEach(({ body: { rollEntryId, requestKey, choice } }, at) => {
      assert.equal(answers[at].status, 201, JSON.stringify(answers[at].body));
      assert.deepEqual({ ...stored.get(rollEntryId) }, { requestKey, choice, receipt: answers[at].body.ballot.receipt });
    });
    const again = await castAll(api.ports, ballots.slice(when - AGAIN / 2, when + AGAIN / 2), { atOnce: AT_ONCE });
    again.forEach(({ status, body }, at) => {
      assert.deepEqual([status, body.ballot.receipt], [201, answers[when - AGAIN / 2 + at].body.ballot.receipt]);
    });
    const other = { ...ballots[when], body: { ...ballots[when].body, requestKey: randomUUID() } };
    assert.equal((await castUntilAnswered(api.ports, other)).body.code, 'ballot.already_cast');
    const retried = answers.filter(({ tries }) => tries > 1).length;
    assert.ok(retried > 0, 'nobody noticed: it was not in the middle');
    t.diagnostic(`at ballot ${when}; ${retried} phones had to send again`);
  });
}
