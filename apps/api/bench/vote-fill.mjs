import { createRequire } from 'node:module';
import { NOW } from './app.mjs';
import { COMMUNITY, ESTATE, ISSUE, register } from './register.mjs';
import { before, DAY_MS, day, idOf, insert } from './rows.mjs';

const require = createRequire(import.meta.url);
const { CN_OWNERS_ORDINARY, COMMUNITY_DELIBERATION, OWNERS_RULES_DEFAULTS } = require('@silin/shared');

export const pollId = (number) => idOf(20, number);
export const entryId = (poll, voter) => idOf(21, poll * 1_000_000 + voter);
export const sessionId = (voter) => idOf(12, voter);
export const userId = (voter) => idOf(5, voter);
const personId = (voter) => idOf(2, voter);

/** Of a poll to which everybody came. */
export const BALLOTS = 10_000;

/** Voters with sessions of now, and open polls on which each of them stands once; `full`: one more, with `BALLOTS` ballots; `secret` ones are votes in a room without names. */
export async function fillVotes(db, { voters, polls, full = null, secret = [] }) {
  await register(db, full === null ? voters : Math.max(voters, BALLOTS));
  await insert(db, 'session', 'sessionId userId kind startedAt lastUsedAt expiresAt'.split(' '), voters, (voter) => [
    ...[sessionId(voter), userId(voter), 'phone', before(3), NOW, new Date(NOW.getTime() + 60 * DAY_MS)],
  ]);
  for (let poll = 0; poll < polls; poll += 1) await anOpenPoll(db, poll, voters, secret.includes(poll));
  if (full !== null) {
    await anOpenPoll(db, full, BALLOTS, false);
    const columns = 'pollId rollEntryId requestKey choice channel receipt castBy castAt'.split(' ');
    await insert(db, 'ballot', columns, BALLOTS, (voter) => [
      ...[pollId(full), entryId(full, voter), idOf(30, voter), 'approve', 'online', `R${voter}`, userId(voter), before(1)],
    ]);
  }
  await db.query('ANALYZE TABLE session, roll_entry, roll_member, ballot, ownership, account_binding');
}

async function anOpenPoll(db, poll, voters, isSecret) {
  const pack = isSecret ? COMMUNITY_DELIBERATION : CN_OWNERS_ORDINARY;
  const columns =
    'pollId communityId issueId question packId packVersion pack state announcedAt opensAt closesAt rollSize rollAreaCm2 matter scope rules rollVersion rollAsOf reviewFrom reviewUntil announcedQuestion noticeText secrecy';
  const question = '屋面防水要不要动用维修资金？';
  await insert(db, 'poll', columns.split(' '), 1, () => [
    ...[pollId(poll), COMMUNITY, ISSUE, question, pack.id, pack.version, JSON.stringify(pack)],
    ...['open', before(20), before(3), new Date(NOW.getTime() + 12 * DAY_MS), voters, voters * 880_000, 'use_fund'],
    ...[JSON.stringify({ estateId: ESTATE, buildingIds: [], name: '柳园小区' }), JSON.stringify(OWNERS_RULES_DEFAULTS), 1],
    ...[day(before(30)), day(before(30)), day(before(25)), question, '公告', isSecret ? 'secret' : 'named'],
  ]);
  const entryColumns = 'rollEntryId pollId voterKey position alias capacity heads areaCm2 buildingName homes present'.split(' ');
  await insert(db, 'roll_entry', entryColumns, voters, (voter) => {
    const label = `${Math.floor(voter / 120) + 1}号楼1单元${voter % 120}`;
    return [
      entryId(poll, voter),
      pollId(poll),
      `${poll}-${voter}`,
      voter + 1,
      label,
      '业主',
      1,
      880_000,
      `${Math.floor(voter / 120) + 1}号楼`,
      JSON.stringify([{ label, areaCm2: 880_000 }]),
      0,
    ];
  });
  await insert(db, 'roll_member', ['rollEntryId', 'personId', 'pollId', 'capacity'], voters, (voter) => [
    entryId(poll, voter),
    personId(voter),
    pollId(poll),
    'owner',
  ]);
}
