// One step of `npm run bench:count`: name, database, voters.
import { createRequire } from 'node:module';
import { anApp } from './app.mjs';
import { COMMUNITY, ESTATE, ISSUE, register } from './register.mjs';
import { DAY_MS, idOf } from './rows.mjs';

const require = createRequire(import.meta.url);
const { endOf } = require('@silin/shared');
const { PollAnnouncing } = require('../dist/modules/polls/poll-announcing.service.js');
const { PollClock } = require('../dist/modules/polls/poll-clock.job.js');
const { PollPreparing } = require('../dist/modules/polls/poll-preparing.service.js');

const SECRETARY = {
  ...{ userId: idOf(5, 0), sessionId: idOf(12, 0), personId: idOf(2, 0), standing: 'verified', communityId: COMMUNITY },
  appointments: [{ role: 'secretary', orgUnitId: COMMUNITY, communityId: COMMUNITY }],
};
const REQUEST = { requestKey: idOf(13, 0), matter: 'use_fund', question: '是否换屋面防水？', estateId: ESTATE, buildingIds: [] };
const MB = 1024 * 1024;

const STEPS = {
  fill: async ({ db }, voters) => {
    await register(db, voters);
    return [];
  },
  freeze: async (app) => {
    const laid = await measured('lay the roll open', () => app.service(PollPreparing).prepare(ISSUE, REQUEST, SECRETARY));
    app.standAt(endOf(laid.answer.reviewUntil));
    const frozen = await measured('announce: frozen', () => app.service(PollAnnouncing).announce(laid.answer.pollId, {}, SECRETARY));
    return [laid, frozen];
  },
  /** Opened by the clock; every voter votes, four of five for it. */
  cast: async (app) => {
    const { pollId, opensAt } = await pollOf(app);
    app.standAt(opensAt);
    await app.service(PollClock).openDue(opensAt);
    await app.db.query(
      `INSERT INTO ballot (pollId, rollEntryId, requestKey, choice, channel, receipt, castBy, castAt)
       SELECT pollId, rollEntryId, rollEntryId, CASE position % 10 WHEN 0 THEN 'abstain' WHEN 1 THEN 'reject' ELSE 'approve' END,
         'online', CONCAT('R', position), rollEntryId, ? FROM roll_entry WHERE pollId = ?`,
      [new Date(opensAt.getTime() + DAY_MS), pollId],
    );
    await app.db.query('ANALYZE TABLE roll_entry, roll_member, ballot');
    return [];
  },
  certify: async (app, voters) => {
    const { closesAt } = await pollOf(app);
    app.standAt(closesAt);
    const certified = await measured('certify', () => app.service(PollClock).certifyDue(closesAt));
    const [{ result, passed }] = await app.db.query('SELECT result, passed FROM certificate');
    const { participants } = typeof result === 'string' ? JSON.parse(result) : result;
    if (participants.heads !== voters || !passed) throw new Error(`certified ${participants.heads} of ${voters}, passed: ${passed}`);
    return [certified];
  },
};

async function pollOf({ db }) {
  const [poll] = await db.query('SELECT pollId, opensAt, closesAt FROM poll');
  return poll;
}

/** Seconds, and by how much the process grew at its largest; the kernel keeps that mark, so that nothing falls between two samples. */
async function measured(step, work) {
  globalThis.gc();
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const answer = await work();
  const seconds = (performance.now() - began) / 1000;
  const peak = process.resourceUsage().maxRSS * 1024;
  return { step, answer, seconds, grownMb: (peak - before) / MB, peakMb: peak / MB };
}

const [name, url, voters] = process.argv.slice(2);
const app = await anApp(url);
const figures = await STEPS[name](app, Number(voters));
await app.close();
process.send(
  figures.map(({ answer: _, ...rest }) => rest),
  () => process.exit(),
);
