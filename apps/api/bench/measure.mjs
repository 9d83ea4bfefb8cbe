const DEPTH = 0.8;
const WARM_UP = 3;
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

/**
 * Every page of every list on every record, one after the other and again, so that what the machine does meanwhile falls on all alike.
 * @returns one row per page of a list: `{ name, page, sizes: [{ matters, p50, p95, rowsRead }] }`, times in ms
 */
export async function measureAll(records, lists, rounds, say) {
  const rows = [];
  for (const list of lists) rows.push(...(await rowsOf(records, list)));
  for (const { asked } of rows) for (const one of asked) one.rowsRead = await rowsReadBy(one);
  for (let round = 0; round < rounds + WARM_UP; round += 1) {
    if (round % 10 === 0) say(`round ${round + 1} of ${rounds + WARM_UP}`);
    for (const { asked } of rows) {
      for (const one of asked) {
        const began = performance.now();
        await one.run();
        if (round >= WARM_UP) one.took.push(performance.now() - began);
      }
    }
  }
  return rows.map(({ name, page, asked }) => ({ name, page, sizes: asked.map(figuresOf) }));
}

const figuresOf = ({ matters, took, rowsRead }) => ({ matters, rowsRead, p50: quantile(took, 0.5), p95: quantile(took, 0.95) });

/** The same page of all records, side by side. */
async function rowsOf(records, list) {
  const perRecord = [];
  for (const record of records) perRecord.push(await pagesOf(record, list));
  return perRecord[0].map(({ page }, index) => ({ name: list.name, page, asked: perRecord.map((pages) => pages[index]) }));
}

async function pagesOf({ app, place, matters }, { as, path, deep }) {
  const page = (which, url) => ({ page: which, matters, app, took: [], run: () => answered(app, url, place.tokens[as]) });
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
async function rowsReadBy(one) {
  await one.run();
  const before = await reads(one.app);
  await one.run();
  return (await reads(one.app)) - before;
}

async function reads({ db }) {
  const rows = await db.query(`SHOW GLOBAL STATUS WHERE Variable_name IN (?)`, [READS]);
  return rows.reduce((sum, row) => sum + Number(row.Value), 0);
}
