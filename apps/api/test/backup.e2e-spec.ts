import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import type { PollView } from '@silin/shared';
import { checkArchive, restoreBackup, takeBackup, type Manifest, type RestoreJob } from '../src/backup';
import { Settings } from '../src/config/settings.module';
import { createApp } from '../src/create-app';
import { ballotsDigest, rollDigest } from '../src/modules/polls/poll-digests';
import { BallotEntity, CertificateEntity, PollEntity, RollEntryEntity } from '../src/modules/polls';
import { databaseFaults } from '../src/production/database-faults';
import { SCHEMA } from '../src/schema';
import { anOpenPoll, type OpenPoll } from './polls.builders';
import { call } from './support/calling';
import { aTestApp, type TestApp } from './support/test-app';
import { anEmptyDatabase, type TestDatabase } from './support/test-database';
import { aDeliveredTask, aNeighbourhood } from './tasks.builders';

/*
 * A community in the middle of its life is backed up and restored into a fresh database and folder. Nothing is compared with what the
 * backup itself believes: every row, file and answer of the copy is held against the original.
 */
const PASSPHRASE = 'vier Nachbarn sitzen unter der Weide';
// Each restore runs every migration, which a busy machine takes its time for.
jest.setTimeout(120_000);
const folder = mkdtempSync(join(tmpdir(), 'silin-backup-'));
const archive = join(folder, 'backup.tar.gz.age');
let test: TestApp;
let poll: OpenPoll;
let files: string;
let target: TestDatabase;
let manifest: Manifest;

const backup = (path = archive) => ({
  databaseUrl: test.databaseUrl,
  storageDir: files,
  archive: path,
  passphrase: PASSPHRASE,
  takenAt: test.clock.now(),
  version: '0.1.0',
  workFactor: 10,
});
function restore(more: Partial<RestoreJob> = {}): RestoreJob {
  return {
    databaseUrl: target.url,
    storageDir: mkdtempSync(join(folder, 'files-')),
    archive,
    passphrase: PASSPHRASE,
    schema: SCHEMA,
    ...more,
  };
}

/** Every row of every table, as the server writes it out. */
async function everyRow(url: string): Promise<Record<string, string[]>> {
  const connection = await createConnection({ uri: url, dateStrings: true, supportBigNumbers: true, bigNumberStrings: true });
  try {
    const [tables] = await connection.query('SHOW TABLES');
    const rows: Record<string, string[]> = {};
    for (const name of (tables as object[]).map((row) => String(Object.values(row)[0]))) {
      const [content] = await connection.query(`SELECT * FROM \`${name}\``);
      rows[name] = (content as Record<string, unknown>[]).map((row) => JSON.stringify(name === 'migrations' ? row.name : row)).sort();
    }
    return rows;
  } finally {
    await connection.end();
  }
}

function everyFile(directory: string): Record<string, string> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(directory.length + 1), readFileSync(path).toString('base64')];
    }),
  );
}

const tablesIn = async (url: string) => Object.keys(await everyRow(url));

beforeAll(async () => {
  test = await aTestApp();
  files = test.app.get(Settings).storage.directory;
  await aDeliveredTask(test, await aNeighbourhood(test));
  poll = await anOpenPoll(test);
  const choices = ['approve', 'approve', 'reject', 'abstain'];
  for (const [place, choice] of choices.entries())
    await call(test, 'POST', `/polls/${poll.pollId}/ballots`, {
      token: poll.voters[place]?.token,
      body: { requestKey: randomUUID(), choice },
    });
  await call(test, 'POST', `/polls/${poll.pollId}/close`, { token: poll.secretary.token });
  await test.settle();
  target = await anEmptyDatabase();
  manifest = await takeBackup(backup());
});
afterAll(async () => {
  await target.drop();
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  const url = new URL(target.url);
  const connection = await createConnection({ uri: target.url });
  await connection.query(`DROP DATABASE ${url.pathname.slice(1)}`);
  await connection.query(`CREATE DATABASE ${url.pathname.slice(1)} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
  await connection.end();
});

describe('a backup that is restored', () => {
  it('is every row, every file and every answer as it was', async () => {
    const job = restore();
    await restoreBackup(job);
    const original = await everyRow(test.databaseUrl);
    expect(original.ballot).toHaveLength(4);
    expect(original.event?.length).toBeGreaterThan(10);
    expect(await everyRow(target.url)).toEqual(original);
    expect(Object.keys(everyFile(files)).length).toBeGreaterThan(1);
    expect(everyFile(job.storageDir)).toEqual(everyFile(files));
    expect(await databaseFaults(target.url, SCHEMA)).toEqual([]);
  });

  it('goes on: the same person signs in to the same result, and the certificate is recomputed from the copy', async () => {
    const job = restore();
    await restoreBackup(job);
    const { app: appConfig, wechat, metrics } = test.app.get(Settings);
    const settings = new Settings(appConfig, { url: target.url, poolSize: 4 }, wechat, { directory: job.storageDir }, metrics);
    const copy = await createApp({ settings, clock: test.clock, ticker: false, rateLimits: false });
    await copy.listen({ port: 0, host: '127.0.0.1' });
    try {
      const { token } = poll.secretary;
      const [before, after] = [test, { origin: await copy.getUrl() }].map((one) =>
        call<PollView>(one, 'GET', `/polls/${poll.pollId}`, { token }),
      );
      expect((await after)?.body).toEqual((await before)?.body);
      const em = copy.get(DataSource).manager;
      const { pollId } = poll;
      const certificate = await em.findOneByOrFail(CertificateEntity, { pollId });
      const sealed = await em.findOneByOrFail(PollEntity, { pollId });
      expect(ballotsDigest(sealed, await em.findBy(BallotEntity, { pollId }))).toBe(certificate.ballotsRoot);
      expect(rollDigest(sealed, await em.findBy(RollEntryEntity, { pollId }))).toBe(certificate.rollSha256);
    } finally {
      await copy.close();
    }
  });

  it('says of itself what it holds, and is the only file it leaves', async () => {
    const rows = await everyRow(test.databaseUrl);
    const { migrations, ...tables } = rows;
    expect(Object.fromEntries(manifest.tables.map((one) => [one.name, one.rows]))).toEqual(
      Object.fromEntries(Object.entries(tables).map(([name, content]) => [name, content.length])),
    );
    expect(manifest.migrations.map((name) => JSON.stringify(name)).sort()).toEqual(migrations);
    expect(manifest.files.map((one) => one.path).sort()).toEqual(Object.keys(everyFile(files)).sort());
    expect(await checkArchive(archive, PASSPHRASE)).toEqual(manifest);
    expect(readdirSync(folder).filter((name) => name.startsWith('backup'))).toEqual(['backup.tar.gz.age']);
  });

  it('holds the moment it began at: what is written meanwhile is in the next one', async () => {
    const path = join(folder, 'moment');
    let written = 0;
    const during = await takeBackup({
      ...backup(path),
      onProgress: () => {
        written += 1;
        if (written === 1) void test.db.query("INSERT INTO serial (series, last) VALUES ('written.meanwhile', 1)");
      },
    });
    expect(during.tables.find((one) => one.name === 'serial')?.rows).toBe(manifest.tables.find((one) => one.name === 'serial')?.rows);
    await test.db.query("DELETE FROM serial WHERE series = 'written.meanwhile'");
  });
});

describe('an archive', () => {
  const damaged = (name: string, change: (path: string, bytes: Buffer) => void) => {
    const path = join(folder, name);
    writeFileSync(path, readFileSync(archive));
    change(path, readFileSync(path));
    return path;
  };

  it.each<[string, (path: string, bytes: Buffer) => void]>([
    ['cut off in the middle', (path, bytes) => truncateSync(path, bytes.length >> 1)],
    ['without its last byte', (path, bytes) => truncateSync(path, bytes.length - 1)],
    ['with nothing in it', (path) => truncateSync(path, 0)],
    [
      'with one bit changed',
      (path, bytes) => {
        bytes[bytes.length - 200] = (bytes[bytes.length - 200] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
    ],
    ['with something behind it', (path, bytes) => writeFileSync(path, Buffer.concat([bytes, Buffer.from('more')]))],
    ['that is none', (path) => writeFileSync(path, 'not an archive at all')],
  ])('%s is refused before anything is written', async (_, change) => {
    const job = restore({ archive: damaged('damaged', change) });
    await expect(restoreBackup(job)).rejects.toThrow(/cannot be read to its end: it was cut off or changed/);
    expect(await tablesIn(target.url)).toEqual([]);
    expect(readdirSync(job.storageDir)).toEqual([]);
  });

  it('opens with its own passphrase only', async () => {
    await expect(restoreBackup(restore({ passphrase: `${PASSPHRASE}.` }))).rejects.toThrow(/the passphrase is another one/);
    await expect(restoreBackup(restore({ archive: join(folder, 'none') }))).rejects.toThrow(/there is no such file/);
  });

  it('of a newer version is left to that version', async () => {
    const older = { ...SCHEMA, migrations: SCHEMA.migrations.slice(0, -1) };
    await expect(restoreBackup(restore({ schema: older }))).rejects.toThrow(/^The archive is of a newer version \(0\.1\.0, /);
    expect(await tablesIn(target.url)).toEqual([]);
  });

  it('that could not be finished is not there', async () => {
    const path = join(folder, 'unfinished');
    const job = {
      ...backup(path),
      onProgress: () => {
        throw new Error('the disk is full');
      },
    };
    await expect(takeBackup(job)).rejects.toThrow('the disk is full');
    expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false]);
  });
});

describe('a restore', () => {
  it('fills an empty database only', async () => {
    const connection = await createConnection({ uri: target.url });
    await connection.query('CREATE TABLE somebody_elses (n int)');
    await connection.end();
    const job = restore();
    await expect(restoreBackup(job)).rejects.toThrow(/holds 1 tables: a restore fills an empty one only/);
    expect(await tablesIn(target.url)).toEqual(['somebody_elses']);
    expect(readdirSync(job.storageDir)).toEqual([]);
  });

  it('fills an empty folder only', async () => {
    const job = restore();
    writeFileSync(join(job.storageDir, 'photo.jpg'), 'x');
    await expect(restoreBackup(job)).rejects.toThrow(/is not empty: a restore fills an empty folder only/);
    expect(await tablesIn(target.url)).toEqual([]);
  });

  it.each(['the archive of', 'migrations ran', 'filled from rows/event', 'files'])(
    'that ended at “%s” is not served, and the next one is whole',
    async (moment) => {
      const job = restore();
      const stop = (words: string) => {
        if (words.includes(moment)) throw new Error('killed');
      };
      await expect(restoreBackup({ ...job, onProgress: stop })).rejects.toThrow('killed');
      if (moment !== 'the archive of')
        expect(await databaseFaults(target.url, SCHEMA)).toEqual([expect.stringMatching(/a restore that did not end/)]);
      await restoreBackup(job);
      expect(await databaseFaults(target.url, SCHEMA)).toEqual([]);
      expect(await everyRow(target.url)).toEqual(await everyRow(test.databaseUrl));
      expect(everyFile(job.storageDir)).toEqual(everyFile(files));
    },
  );

  it('has the database to itself', async () => {
    const outcomes = await Promise.allSettled([restoreBackup(restore()), restoreBackup(restore())]);
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(String((outcomes.find((one) => one.status === 'rejected') as PromiseRejectedResult).reason)).toMatch(/Another restore|only/);
    expect(await everyRow(target.url)).toEqual(await everyRow(test.databaseUrl));
  });
});
