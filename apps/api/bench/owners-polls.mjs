import { createRequire } from 'node:module';
import { NOW } from './app.mjs';
import { DAY_MS, before, day, idOf, insert } from './rows.mjs';

const require = createRequire(import.meta.url);
const { CN_OWNERS_ORDINARY } = require('@silin/shared');

/** Of the vote that is open: an estate of a thousand homes. Earlier ones were about a building each. */
const OWNERS = 900;
const OWNERS_OF_A_BUILDING = 60;
const ROOMS = 30;
const MATTERS_A_POLL = 200;
const SHARE_VOTED = 0.6;
const entryId = (poll, number) => idOf(21, poll * 1000 + number);

/** Votes of the owners: one that is open, and those that were certified before it. The id of the open one. */
export async function ownersPolls(db, communityId, issues) {
  const count = Math.max(Math.floor(issues / MATTERS_A_POLL), 1);
  const polls = Array.from({ length: count }, (_, number) => ({ number, owners: number === 0 ? OWNERS : OWNERS_OF_A_BUILDING }));
  const columns =
    'pollId communityId issueId question packId packVersion pack state announcedAt opensAt closesAt certifiedAt rollSize rollAreaCm2 matter scope rollVersion rollAsOf reviewFrom reviewUntil announcedQuestion noticeText';
  await insert(db, 'poll', columns.split(' '), count, (index) => pollRow(polls[index], communityId, issues));
  const entries = polls.flatMap((poll) => Array.from({ length: poll.owners }, (_, number) => ({ poll, number })));
  await insert(
    db,
    'roll_entry',
    'rollEntryId pollId voterKey position alias capacity heads areaCm2 buildingName present'.split(' '),
    entries.length,
    (index) => entryRow(entries[index]),
  );
  await insert(db, 'roll_member', ['rollEntryId', 'personId', 'pollId', 'capacity'], entries.length, (index) => {
    const { poll, number } = entries[index];
    return [entryId(poll.number, number), idOf(2, number), idOf(20, poll.number), 'owner'];
  });
  const ballots = entries.filter(({ poll, number }) => number >= poll.owners * (1 - SHARE_VOTED));
  const ballotColumns = ['pollId', 'rollEntryId', 'requestKey', 'choice', 'channel', 'receipt', 'castBy', 'castAt'];
  await insert(db, 'ballot', ballotColumns, ballots.length, (index) => ballotRow(ballots[index], index));
  return idOf(20, 0);
}

function pollRow({ number, owners }, communityId, issues) {
  const open = number === 0;
  const opens = open ? before(3) : before(20 + number * 16);
  const closes = new Date(opens.getTime() + 15 * DAY_MS);
  const scope = { estateId: idOf(1, 3), buildingIds: [], name: '柳园小区' };
  return [
    ...[idOf(20, number), communityId, idOf(3, issues - 1 - number * MATTERS_A_POLL), '屋面防水要不要动用维修资金？'],
    ...[CN_OWNERS_ORDINARY.id, CN_OWNERS_ORDINARY.version, JSON.stringify(CN_OWNERS_ORDINARY), open ? 'open' : 'certified'],
    ...[
      before(40 + number * 16),
      opens,
      closes,
      open ? null : closes,
      owners,
      owners * 880_000,
      'maintenance_fund',
      JSON.stringify(scope),
      1,
    ],
    ...[day(opens), day(opens), day(opens), '屋面防水要不要动用维修资金？', '公告'],
  ];
}

function entryRow({ poll, number }) {
  const building = `${Math.floor(number / ROOMS) + 1}号楼`;
  return [
    entryId(poll.number, number),
    idOf(20, poll.number),
    `v${number}`,
    number + 1,
    `${building}${number}室`,
    '业主',
    1,
    880_000,
    building,
    0,
  ];
}

function ballotRow({ poll, number }, index) {
  const choice = ['approve', 'approve', 'reject', 'abstain'][number % 4];
  const cast = [choice, 'online', `R${index}`, idOf(5, number)];
  return [idOf(20, poll.number), entryId(poll.number, number), idOf(22, index), ...cast, new Date(NOW.getTime() - DAY_MS)];
}
