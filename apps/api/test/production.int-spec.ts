import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../src/config/env-file';
import { demoId, demoOpenid } from '../src/modules/demo/demo-ids';
import { databaseFaults } from '../src/production/database-faults';
import { demoLeavings, storageFaults } from '../src/production/storage-faults';
import { SCHEMA } from '../src/schema';
import { aDatabase, anEmptyDatabase, type TestDatabase } from './support/test-database';

const folder = mkdtempSync(join(tmpdir(), 'silin-production-'));
let whole: TestDatabase;
let empty: TestDatabase;
beforeAll(async () => {
  whole = await aDatabase();
  empty = await anEmptyDatabase();
});
afterAll(async () => {
  await Promise.all([whole.drop(), empty.drop()]);
  rmSync(folder, { recursive: true, force: true });
});

/** What is said of the whole database while it is changed like this; afterwards it is as before. */
async function saidWhile(change: string, undoing: string): Promise<string[]> {
  const connection = await createConnection({ uri: whole.url, multipleStatements: true });
  await connection.query(change);
  try {
    return await databaseFaults(whole.url, SCHEMA);
  } finally {
    await connection.query(undoing);
    await connection.end();
  }
}

const unit = demoId('org-unit', 'liuyuan');
const openid = demoOpenid('wang-xiulan');

describe('a database', () => {
  it('that the migrations have made, and nothing else, may serve', async () => {
    expect(await databaseFaults(whole.url, SCHEMA)).toEqual([]);
  });

  it.each<[string, string, string, RegExp]>([
    [
      'of a newer version',
      "INSERT INTO migrations (timestamp, name) VALUES (1900000000000, 'FromTheFuture')",
      "DELETE FROM migrations WHERE name = 'FromTheFuture'",
      /newer than this version \(FromTheFuture\)/,
    ],
    [
      'changed by hand',
      'ALTER TABLE venue ADD COLUMN note varchar(10) NULL',
      'ALTER TABLE venue DROP COLUMN note',
      /^The tables are not what the migrations make of them \(1 differences/,
    ],
    [
      'with a place of the demo',
      `INSERT INTO org_unit (orgUnitId, kind, name, createdAt) VALUES ('${unit}', 'community', 'x', '2026-01-01')`,
      'DELETE FROM org_unit',
      /demo data \(1 of its org units\)/,
    ],
    [
      'with a person of the demo',
      `INSERT INTO user_account (userId, openid, createdAt) VALUES ('u', '${openid}', '2026-01-01')`,
      'DELETE FROM user_account',
      /demo data \(1 of its accounts\)/,
    ],
    [
      'whose clock was moved',
      'INSERT INTO demo_clock (clockId, offsetMs) VALUES (1, 60000)',
      'DELETE FROM demo_clock',
      /demo data \(a clock that was moved\)/,
    ],
    [
      'half restored',
      'CREATE TABLE unfinished_restore (since varchar(30) NOT NULL)',
      'DROP TABLE unfinished_restore',
      /restore that did not end/,
    ],
  ])('%s may not', async (_, change, undoing, sentence) => {
    const said = await saidWhile(change, undoing);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(sentence);
    expect(await databaseFaults(whole.url, SCHEMA)).toEqual([]);
  });

  it('in which no migration has run may not', async () => {
    expect(await databaseFaults(empty.url, SCHEMA)).toEqual([
      expect.stringMatching(/^\d+ migrations have not run \(FirstTables0001\S*, .*…\): back up, then npm run migrate$/),
    ]);
  });

  it('that does not answer may not, and its account is not named', async () => {
    expect(await databaseFaults('mysql://somebody:secret@127.0.0.1:1/silin', SCHEMA)).toEqual([
      'The database of DATABASE_URL does not answer (ECONNREFUSED)',
    ]);
  });

  it('is told of pending migrations and of demo data at once', async () => {
    const change =
      "UPDATE migrations SET name = 'Other' ORDER BY id DESC LIMIT 1; INSERT INTO demo_clock (clockId, offsetMs) VALUES (1, 60000)";
    const [last] = SCHEMA.migrations.slice(-1).map((one) => new one().name);
    const undoing = `UPDATE migrations SET name = '${last}' WHERE name = 'Other'; DELETE FROM demo_clock`;
    const said = await saidWhile(change, undoing);
    expect(said.map((one) => one.split(' (')[0])).toEqual([
      'The database is newer than this version',
      '1 migrations have not run',
      'The database holds demo data',
    ]);
  });
});

describe('the folder of photos', () => {
  it('has to be there already: what is missing may be a disk that is not mounted', () => {
    expect(storageFaults(folder)).toEqual([]);
    expect(storageFaults(join(folder, 'gone'))).toEqual([expect.stringMatching(/is not a folder: create it, or mount/)]);
    writeFileSync(join(folder, 'file'), '');
    expect(storageFaults(join(folder, 'file'))).toHaveLength(1);
  });

  it('of a demo, and a demo’s secrets, are known by where a demo keeps them', () => {
    expect(demoLeavings(folder)).toEqual({ secrets: [], folders: [] });
  });
});

describe('the file of the environment', () => {
  const file = join(folder, 'env');
  const written = (text: string, mode: number) => {
    writeFileSync(file, text);
    chmodSync(file, mode);
  };

  it('adds what is not set', () => {
    written('PORT=1\nPUBLIC_ORIGIN="https://a.cn" # outside\n', 0o600);
    expect(readEnvironment(file, { PORT: '2' })).toEqual({ env: { PORT: '2', PUBLIC_ORIGIN: 'https://a.cn' }, faults: [] });
    expect(readEnvironment(undefined, { PORT: '2' })).toEqual({ env: { PORT: '2' }, faults: [] });
  });

  it.each([0o644, 0o640, 0o604])('that others may read is refused (mode %o)', (mode) => {
    written('PORT=1\n', mode);
    expect(readEnvironment(file, {}).faults).toEqual([
      expect.stringMatching(/^--env-file .* can be read by other accounts \(mode \d{3}\): chmod 600 /),
    ]);
  });

  it('that is not there is named', () => {
    expect(readEnvironment(join(folder, 'none'), {}).faults).toEqual([expect.stringContaining('there is no such file')]);
  });
});
