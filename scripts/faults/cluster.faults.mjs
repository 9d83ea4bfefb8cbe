import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { freshDatabase } from '../database/fresh-database.mjs';
import { galeraCluster } from '../database/galera-cluster.mjs';
import { ROOT, profileFolder } from '../machine/checkout.mjs';
import { oneWriter } from './one-writer.mjs';
import { ApiProcesses, filledEstate } from './processes.mjs';
import { ballotOf, castAll } from './voters.mjs';

/** Three nodes that hold the same data, the one that is written to killed in the middle: the others go on with everything that was acknowledged. */
const VOTERS = Number(process.env.FAULT_VOTERS ?? 5_000);
const AT_ONCE = 48;
const PROCESSES = 4;
const GAP_MS = 5_000;

const own = path.join(profileFolder('faults'), 'cluster');
const files = path.join(profileFolder('faults'), 'files');
const { createConnection } = createRequire(path.join(ROOT, 'apps/api/package.json'))('mysql2/promise');
let cluster, writer, api, estate, url;

before(async () => {
  fs.mkdirSync(files, { recursive: true });
  cluster = await galeraCluster({ folder: own, log: (line) => process.stderr.write(`${line}\n`) });
  // Without the package there is nothing to try out, and nothing is claimed.
  assert.ok(cluster, 'galera-4 is not to be had on this machine');
  writer = await oneWriter(cluster.nodes.map(({ port }) => port));
  url = await freshDatabase(cluster.adminUrlAt(writer.port), 'faults');
  estate = await filledEstate({ url, files, voters: VOTERS, polls: 1 });
  api = new ApiProcesses({ url, files });
  await api.start(PROCESSES);
});
after(async () => {
  await api?.stop();
  writer?.close();
  await cluster?.stop();
  fs.rmSync(own, { recursive: true, force: true });
});

async function asked(port, sql, values = []) {
  const { pathname } = new URL(url);
  const connection = await createConnection(new URL(pathname, cluster.adminUrlAt(port)).toString());
  try {
    // What another node has written is waited for, then read.
    await connection.query('SET SESSION wsrep_sync_wait = 1');
    return (await connection.query(sql, values))[0];
  } finally {
    await connection.end();
  }
}

test('three nodes hold the same roll', async () => {
  for (const { port } of cluster.nodes) {
    assert.equal((await asked(port, "SHOW STATUS LIKE 'wsrep_cluster_size'"))[0].Value, '3');
    assert.equal(Number((await asked(port, 'SELECT COUNT(*) AS n FROM roll_entry'))[0].n), VOTERS);
  }
});

test(`kill -9 of the node that is written to, in the middle of ${VOTERS} casts, loses none, doubles none, and holds up nobody for ${GAP_MS / 1000} s`, async (t) => {
  const [poll] = estate.polls;
  const ballots = estate.people.map((person, phone) => ballotOf(poll, person, phone, 0));
  let answered = 0;
  let killed;
  let last = performance.now();
  let gap = 0;
  const answers = await castAll(api.ports, ballots, {
    atOnce: AT_ONCE,
    onAnswer: () => {
      const now = performance.now();
      gap = Math.max(gap, now - last);
      last = now;
      answered += 1;
      if (answered === Math.floor(VOTERS / 2)) killed = cluster.kill(cluster.nodes[0]);
    },
  });
  await killed;
  for (const { port } of cluster.nodes.slice(1)) {
    const rows = await asked(port, 'SELECT rollEntryId, requestKey, receipt, choice FROM ballot WHERE pollId = ?', [poll]);
    const stored = new Map(rows.map(({ rollEntryId, ...row }) => [rollEntryId, row]));
    assert.equal(stored.size, VOTERS);
    ballots.forEach(({ body: { rollEntryId, requestKey, choice } }, at) => {
      assert.equal(answers[at].status, 201, JSON.stringify(answers[at].body));
      assert.deepEqual({ ...stored.get(rollEntryId) }, { requestKey, choice, receipt: answers[at].body.ballot.receipt });
    });
  }
  const retried = answers.filter(({ tries }) => tries > 1).length;
  assert.ok(retried > 0, 'nobody noticed: it was not in the middle');
  assert.ok(gap < GAP_MS, `nothing was acknowledged for ${Math.round(gap)} ms`);
  t.diagnostic(`${retried} phones had to send again; the longest time without an answer was ${Math.round(gap)} ms`);
});
