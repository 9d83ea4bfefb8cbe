import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { DataSource } = require('typeorm');
const { Settings } = require('../dist/config/settings.module.js');
const { createApp } = require('../dist/create-app.js');
const { FixedClock, MovableClock } = require('../dist/platform/clock/index.js');
const { SessionService } = require('../dist/platform/auth/index.js');
const { migrate } = require('../dist/platform/database/index.js');
const { SCHEMA } = require('../dist/schema.js');

/** Monday 2026-11-23, 10:00 in Beijing: the estate is filled around it. */
export const NOW = new Date('2026-11-23T02:00:00.000Z');

export const SECRET = 'be'.repeat(32);
export { createApp };

export function settingsFor(url, mode = 'test', files = mkdtempSync(join(tmpdir(), 'silin-bench-'))) {
  return Settings.from({
    ...{ APP_MODE: mode, APP_SECRET: SECRET, DATABASE_URL: url, STORAGE_DIR: files, LOG_LEVEL: 'error' },
    ...{ WECHAT_API_BASE: 'http://127.0.0.1:1', WECHAT_APP_ID: 'wxbench', WECHAT_APP_SECRET: 'bench' },
  });
}

/** The API as it is served, on a clock that stands; asked without a network between. */
export async function anApp(url) {
  await migrate(url, SCHEMA);
  const settings = settingsFor(url);
  const clock = new MovableClock(new FixedClock(NOW));
  const app = await createApp({ settings, clock, ticker: false, rateLimits: false });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    db: app.get(DataSource),
    service: (type) => app.get(type),
    standAt: (instant) => clock.standAt(instant.getTime() - NOW.getTime()),
    signIn: async (openid) => app.get(SessionService).start(openid, null),
    get: (path, token) => app.inject({ method: 'GET', url: `/api${path}`, headers: { authorization: `Bearer ${token}` } }),
    close: async () => {
      await app.close();
      rmSync(settings.storage.directory, { recursive: true, force: true });
    },
  };
}
