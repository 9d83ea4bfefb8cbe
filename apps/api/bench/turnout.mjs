import { createRequire } from 'node:module';
import { BALLOTS, entryId, pollId } from './vote-fill.mjs';
import { NOW } from './app.mjs';

const require = createRequire(import.meta.url);
const { DataSource } = require('typeorm');
const { TurnoutJob } = require('../dist/modules/polls/turnout.job.js');
const { turnoutOf } = require('../dist/modules/polls/turnout.js');

const ROUNDS = 300;
const PRIMARY_KEY = 'SELECT * FROM ballot WHERE pollId = ? AND rollEntryId = ?';
const median = (figures) => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];

/** Who has voted in a poll with ten thousand ballots, beside the read of one of them; in turns. In µs. */
export async function measureTurnout(app, poll) {
  const { manager } = app.get(DataSource);
  await app.get(TurnoutJob).addUp(NOW);
  const took = { turnout: [], primaryKey: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    const found = (await turnoutOf(manager, [pollId(poll)])).get(pollId(poll));
    const between = performance.now();
    await manager.query(PRIMARY_KEY, [pollId(poll), entryId(poll, round)]);
    took.turnout.push((between - began) * 1000);
    took.primaryKey.push((performance.now() - between) * 1000);
    if (found?.entries !== BALLOTS) throw new Error(`${found?.entries} have voted, not ${BALLOTS}`);
  }
  return { turnoutUs: median(took.turnout), primaryKeyUs: median(took.primaryKey) };
}
