// The API as it is served, for `npm run bench:vote`: fills its database, then listens. Talks to its parent by messages.
import { createRequire } from 'node:module';
import { createApp, NOW, settingsFor } from './app.mjs';
import { answerCpu } from './cpu.mjs';
import { measureTurnout } from './turnout.mjs';
import { fillVotes, sessionId, userId } from './vote-fill.mjs';

const require = createRequire(import.meta.url);
const { DataSource } = require('typeorm');
const { FixedClock, MovableClock } = require('../dist/platform/clock/index.js');
const { migrate } = require('../dist/platform/database/index.js');
const { AccessTokens } = require('../dist/platform/auth/access-token.js');
const { SCHEMA } = require('../dist/schema.js');

const { url, voters, polls, full, secret } = JSON.parse(process.argv[2]);
await migrate(url, SCHEMA);
// Demo mode, so that every request is logged as in production.
const app = await createApp({ settings: settingsFor(url, 'demo'), clock: new MovableClock(new FixedClock(NOW)), ticker: false });
await fillVotes(app.get(DataSource), { voters, polls, full, secret });
const issuing = app.get(AccessTokens);
const tokens = Array.from({ length: voters }, (_, voter) => issuing.issue(sessionId(voter), userId(voter)).accessToken);
await app.listen({ host: '127.0.0.1', port: 0 });
answerCpu();
process.on('message', async (message) => {
  if (message === 'turnout') process.send({ turnout: await measureTurnout(app, full) });
});
process.send({ port: app.getHttpServer().address().port, tokens });
