// The API as it is served, for `npm run bench:meeting`: fills its database with one evening, then listens.
import { createRequire } from 'node:module';
import { createApp, NOW, settingsFor } from './app.mjs';
import { answerCpu } from './cpu.mjs';
import { fillMeeting, sessionId, userId } from './meeting-fill.mjs';

const require = createRequire(import.meta.url);
const { DataSource } = require('typeorm');
const { FixedClock, MovableClock } = require('../dist/platform/clock/index.js');
const { migrate } = require('../dist/platform/database/index.js');
const { AccessTokens } = require('../dist/platform/auth/access-token.js');
const { SCHEMA } = require('../dist/schema.js');

const { url, phones } = JSON.parse(process.argv[2]);
await migrate(url, SCHEMA);
// Demo mode, so that every request is logged as in production.
const app = await createApp({ settings: settingsFor(url, 'demo'), clock: new MovableClock(new FixedClock(NOW)), ticker: false });
await fillMeeting(app.get(DataSource), phones);
const issuing = app.get(AccessTokens);
const tokens = Array.from({ length: phones + 1 }, (_, phone) => issuing.issue(sessionId(phone), userId(phone)).accessToken);
await app.listen({ host: '127.0.0.1', port: 0 });
answerCpu();
process.send({ port: app.getHttpServer().address().port, tokens });
