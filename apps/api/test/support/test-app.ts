import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { statutoryDays } from '@silin/shared';
import { Settings } from '../../src/config/settings.module';
import { createApp } from '../../src/create-app';
import { CalendarYearEntity } from '../../src/modules/deadlines';
import { FixedClock, MovableClock } from '../../src/platform/clock';
import { newId } from '../../src/platform/database';
import { DueJobs } from '../../src/platform/outbox';
import { createStandIn, StandInControl, type StandIn } from '../../src/wechat-stand-in';
import { aDatabase } from './test-database';

/** Monday 2026-11-23, 10:00 in Beijing. */
export const START = new Date('2026-11-23T02:00:00.000Z');
const SECRET = 'ab'.repeat(32);

export type TestApp = Readonly<{
  app: NestFastifyApplication;
  /** Where it listens, on loopback. */
  origin: string;
  db: DataSource;
  clock: MovableClock;
  standIn: StandIn;
  /** Codes and faults of the stand-in. */
  wechat: StandInControl;
  databaseUrl: string;
  /** Moves the clock and runs what has become due. */
  pass: (time: { days?: number; hours?: number; minutes?: number; seconds?: number }) => Promise<void>;
  /** Runs due jobs and the outbox at the present time. */
  settle: () => Promise<void>;
  close: () => Promise<void>;
}>;

const milliseconds = ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;

/** The whole API on a database, a file folder, a clock and a WeChat stand-in of its own. Nothing inside is mocked. */
export async function aTestApp({ rateLimits = false, calendars = true } = {}): Promise<TestApp> {
  const database = await aDatabase();
  const directory = await mkdtemp(join(tmpdir(), 'silin-files-'));
  const clock = new MovableClock(new FixedClock(START));
  const standIn = createStandIn({ appId: 'wxtest', appSecret: 'test-secret', clock });
  const baseUrl = await standIn.listen(0);
  const settings = Settings.from({
    APP_MODE: 'test',
    APP_SECRET: SECRET,
    DATABASE_URL: database.url,
    WECHAT_API_BASE: baseUrl,
    WECHAT_APP_ID: 'wxtest',
    WECHAT_APP_SECRET: 'test-secret',
    STORAGE_DIR: directory,
  });
  const app = await createApp({ settings, clock, ticker: false, rateLimits });
  await app.listen({ port: 0, host: '127.0.0.1' });
  if (calendars) await laterYears(app.get(DataSource));
  const settle = () => app.get(DueJobs).runAll();
  return {
    app,
    origin: await app.getUrl(),
    clock,
    standIn,
    wechat: new StandInControl(baseUrl),
    settle,
    db: app.get(DataSource),
    databaseUrl: database.url,
    pass: async (time) => {
      clock.setOffset(clock.offset + milliseconds(time));
      await settle();
    },
    close: async () => {
      await app.close();
      await standIn.close();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Votes of these tests end in years whose official table is not out: a made-up one with what the law gives stands for it. */
async function laterYears(db: DataSource): Promise<void> {
  await db.manager.insert(
    CalendarYearEntity,
    [2027, 2028].map((year) => {
      const off = [...(statutoryDays(year) ?? [])];
      return { calendarYearId: newId(START), year, source: '测试用', off, worked: [], importedAt: START };
    }),
  );
}
