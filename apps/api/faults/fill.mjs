// An estate whose owners vote: makes the tables, the voters with their sessions and the open polls, tells the tokens, and ends.
import { createRequire } from 'node:module';
import { createApp, NOW, settingsFor } from '../bench/app.mjs';
import { entryId, fillVotes, pollId, sessionId, userId } from '../bench/vote-fill.mjs';

const require = createRequire(import.meta.url);
const { DataSource } = require('typeorm');
const { FixedClock, MovableClock } = require('../dist/platform/clock/index.js');
const { migrate } = require('../dist/platform/database/index.js');
const { AccessTokens } = require('../dist/platform/auth/access-token.js');
const { SCHEMA } = require('../dist/schema.js');

const { url, files, voters, polls } = JSON.parse(process.argv[2]);
await migrate(url, SCHEMA);
const app = await createApp({ settings: settingsFor(url, 'demo', files), clock: new MovableClock(new FixedClock(NOW)), ticker: false });
await fillVotes(app.get(DataSource), { voters, polls });
const issuing = app.get(AccessTokens);
const people = Array.from({ length: voters }, (_, voter) => ({
  token: issuing.issue(sessionId(voter), userId(voter)).accessToken,
  entries: Array.from({ length: polls }, (__, poll) => entryId(poll, voter)),
}));
const told = new Promise((resolve) => process.send({ people, polls: Array.from({ length: polls }, (_, poll) => pollId(poll)) }, resolve));
await told;
await app.close();
process.disconnect();
