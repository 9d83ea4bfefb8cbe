import { idOf } from './estate.mjs';

const DEPTH = 0.8;
const WARM_UP = 2;
const READS = [
  'Handler_read_first',
  'Handler_read_key',
  'Handler_read_last',
  'Handler_read_next',
  'Handler_read_prev',
  'Handler_read_rnd',
  'Handler_read_rnd_next',
];
const quantile = (times, share) => [...times].sort((a, b) => a - b)[Math.min(Math.floor(times.length * share), times.length - 1)];

/** Every page of every list, one after the other and again, so that what the machine does meanwhile falls on all of them alike. */
export async function measureAll(app, place, lists, rounds, say) {
  const asked = [];
  for (const list of lists) asked.push(...(await pagesOf(app, place, list)));
  const keyRead = {
    name: 'key read',
    took: [],
    run: () => app.db.query('SELECT * FROM issue WHERE issueId = ?', [idOf(3, Math.floor(Math.random() * place.issues))]),
  };
  for (const one of asked) one.rowsRead = await rowsReadBy(app, one);
  for (let round = 0; round < rounds + WARM_UP; round += 1) {
    if (round % 5 === 0) say(`round ${round + 1} of ${rounds + WARM_UP}`);
    for (const one of [keyRead, ...asked]) {
      const began = performance.now();
      await one.run();
      if (round >= WARM_UP) one.took.push(performance.now() - began);
    }
  }
  return figuresOf(asked, quantile(keyRead.took, 0.5));
}

function figuresOf(asked, base) {
  const p50Of = ({ took }) => quantile(took, 0.5);
  return asked.map((one) => {
    const { name, page, took, rowsRead } = one;
    const p50 = p50Of(one);
    const first = page === 'deep' ? asked.find((other) => other.name === name && other.page === 'first') : undefined;
    return { name, page, p50, p95: quantile(took, 0.95), rowsRead, ratio: first ? p50 / p50Of(first) : null, toKeyRead: p50 / base };
  });
}

async function pagesOf(app, place, { name, as, path, deep }) {
  const page = (which, url) => ({ name, page: which, took: [], run: () => answered(app, url, place.tokens[as]) });
  const first = page('first', path(place));
  if (!deep) return [first];
  const [{ n }] = await app.db.query(deep.count, [place.communityId]);
  const [row] = await app.db.query(deep.sql, [place.communityId, Math.floor(Number(n) * DEPTH)]);
  const cursor = Buffer.from(`${deep.at(row).getTime()}.${row.id}`).toString('base64url');
  return [first, page('deep', `${path(place)}&cursor=${cursor}`)];
}

async function answered(app, url, token) {
  const { statusCode, body } = await app.get(url, token);
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}: ${body}`);
}

/** What the whole server read while it answered once; nothing else talks to it. */
async function rowsReadBy(app, one) {
  await one.run();
  const before = await reads(app);
  await one.run();
  return (await reads(app)) - before;
}

async function reads({ db }) {
  const rows = await db.query(`SHOW GLOBAL STATUS WHERE Variable_name IN (?)`, [READS]);
  return rows.reduce((sum, row) => sum + Number(row.Value), 0);
}
