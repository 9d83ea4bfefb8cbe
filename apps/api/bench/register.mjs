import { createRequire } from 'node:module';
import { NOW } from './app.mjs';
import { idOf, insert } from './rows.mjs';

const require = createRequire(import.meta.url);
const { OWNERS_RULES_DEFAULTS } = require('@silin/shared');

export const COMMUNITY = idOf(1, 1);
export const ESTATE = idOf(1, 3);
export const ISSUE = idOf(3, 1);
/** Homes of a building, and of a floor. */
const BUILDING = 120;
const FLOOR = 4;
/** Every tenth home belongs to a couple, and one owner in twenty has a second home. */
const COUPLE = 10;
const SECOND_HOME = 20;
const BASIS = { text: '《山东省物业管理条例》第二十六条：可以采用互联网方式征求意见', source: '山东省物业管理条例（2021）' };
const person = (number) => idOf(2, number);

/** An estate with so many voters, each with an account, and a matter of it that waits. */
export async function register(db, voters) {
  const rules = JSON.stringify({ ...OWNERS_RULES_DEFAULTS, onlineBasis: BASIS });
  await db.query('INSERT INTO org_unit (orgUnitId, parentId, communityId, kind, name, ownersRules, createdAt) VALUES ?', [
    [
      [COMMUNITY, null, COMMUNITY, 'community', '柳园社区', null, NOW],
      [ESTATE, COMMUNITY, COMMUNITY, 'estate', '柳园小区', rules, NOW],
    ],
  ]);
  const [second, couples] = [Math.floor(voters / SECOND_HOME), Math.floor(voters / COUPLE)];
  const people = voters + couples;
  const columns = 'homeId communityId estateId buildingId buildingName unitName roomName areaCm2 delivered createdAt';
  await insert(db, 'home', columns.split(' '), voters + second, home);
  await insert(db, 'person', ['personId', 'communityId', 'kind', 'name', 'createdAt'], people, (number) => [
    ...[person(number), COMMUNITY, 'natural', `业主${number}`, NOW],
  ]);
  await insert(db, 'account_binding', ['userId', 'personId', 'boundAt'], people, (number) => [idOf(5, number), person(number), NOW]);
  await insert(db, 'ownership', ['ownershipId', 'homeId', 'personId', 'since'], voters + second + couples, (index) => {
    const [homeNumber, owner] = share(index, voters, second);
    return [idOf(10, index), idOf(9, homeNumber), person(owner), '2026-01-01'];
  });
  const issueColumns =
    'issueId communityId year serial requestKey title text place category state publicTitle publicText publicPlace raisedAt acceptedAt movedAt';
  const words = ['换屋面防水', '屋面漏水。', '柳园小区'];
  await insert(db, 'issue', issueColumns.split(' '), 1, () => [
    ...[ISSUE, COMMUNITY, 2026, 1, idOf(4, 1), ...words, 'repair', 'accepted', ...words, NOW, NOW, NOW],
  ]);
  await db.query('ANALYZE TABLE home, person, ownership, account_binding');
}

function home(number) {
  const building = Math.floor(number / BUILDING) + 1;
  const within = number % BUILDING;
  const room = `${Math.floor(within / FLOOR) + 1}0${(within % FLOOR) + 1}`;
  return [idOf(9, number), COMMUNITY, ESTATE, idOf(11, building), `${building}号楼`, '1单元', room, 880_000 + (number % 97), 1, NOW];
}

/** Which home belongs to whom: everybody's own, then the second ones, then the other half of the couples. */
function share(index, voters, second) {
  if (index < voters) return [index, index];
  if (index < voters + second) return [index, (index - voters) * SECOND_HOME + 1];
  return [(index - voters - second) * COUPLE, index - second];
}
