import { RULE_PACKS } from '../packs';
import { tally, type CountedBallot, type CountedChoice, type CriterionName, type RollEntry } from '../tally';

/** Who came and how they voted, of a body in which everybody weighs the same. */
type Room = Readonly<{ members: number; came: number; approve: number; reject?: number; abstain?: number }>;
type Example = Readonly<{ what: string; room: Room; fails?: CriterionName }>;

/** By hand from the articles, as somebody in the room would reckon. `fails` is the one criterion that is not met. */
const BODIES: Readonly<Record<string, readonly Example[]>> = {
  'cn.residents.assembly': [
    { what: '501 of 1,000 come, 251 of them agree', room: { members: 1_000, came: 501, approve: 251, reject: 250 } },
    { what: 'half of the residents come, all agree', room: { members: 1_000, came: 500, approve: 500 }, fails: 'quorum.heads' },
    { what: '502 come, 251 agree: half of those there', room: { members: 1_000, came: 502, approve: 251, reject: 251 }, fails: 'approval.heads' },
    { what: '501 come, 250 agree and nobody else votes', room: { members: 1_000, came: 501, approve: 250 }, fails: 'approval.heads' },
  ],
  'cn.residents.households': [
    { what: '151 of 300 delegates come, 76 agree', room: { members: 300, came: 151, approve: 76, reject: 75 } },
    { what: 'half of the delegates come', room: { members: 300, came: 150, approve: 150 }, fails: 'quorum.heads' },
    { what: '152 come, 76 agree', room: { members: 300, came: 152, approve: 76, reject: 70, abstain: 6 }, fails: 'approval.heads' },
  ],
  'cn.residents.representatives': [
    { what: '40 of 60 are there, 21 agree', room: { members: 60, came: 40, approve: 21, reject: 19 } },
    { what: '39 of 60 are there, all agree', room: { members: 60, came: 39, approve: 39 }, fails: 'quorum.heads' },
    { what: '40 are there, 20 agree', room: { members: 60, came: 40, approve: 20, abstain: 20 }, fails: 'approval.heads' },
  ],
  'cn.villagers.assembly': [
    { what: '601 of 1,200 come, 301 agree', room: { members: 1_200, came: 601, approve: 301, reject: 300 } },
    { what: 'half of the villagers come', room: { members: 1_200, came: 600, approve: 600 }, fails: 'quorum.heads' },
    { what: '602 come, 301 agree', room: { members: 1_200, came: 602, approve: 301 }, fails: 'approval.heads' },
  ],
  'cn.villagers.households': [
    { what: '200 of 300 delegates come, 101 agree', room: { members: 300, came: 200, approve: 101, reject: 99 } },
    { what: '199 of 300 come, where 151 would do in a city', room: { members: 300, came: 199, approve: 199 }, fails: 'quorum.heads' },
    { what: '200 come, 100 agree', room: { members: 300, came: 200, approve: 100, reject: 100 }, fails: 'approval.heads' },
  ],
  'cn.villagers.representatives': [
    { what: '30 of 45 are there, 16 agree', room: { members: 45, came: 30, approve: 16, reject: 14 } },
    { what: '29 of 45 are there', room: { members: 45, came: 29, approve: 29 }, fails: 'quorum.heads' },
    { what: '30 are there, 15 agree', room: { members: 45, came: 30, approve: 15, reject: 2 }, fails: 'approval.heads' },
  ],
  'cn.villagers.group': [
    { what: '60 of 90 come, 31 agree', room: { members: 90, came: 60, approve: 31, reject: 29 } },
    { what: '59 of 90 come', room: { members: 90, came: 59, approve: 59 }, fails: 'quorum.heads' },
    { what: '60 come, 30 agree', room: { members: 90, came: 60, approve: 30, reject: 30 }, fails: 'approval.heads' },
  ],
  // Two thirds of all agree only where two thirds are there: the quorum cannot fail alone.
  'cn.collective.members': [
    { what: '200 of 300 attend, and all 200 agree', room: { members: 300, came: 200, approve: 200 } },
    { what: '250 attend, 200 agree', room: { members: 300, came: 250, approve: 200, reject: 50 } },
    { what: '250 attend, 199 agree: two thirds of all, not of those there', room: { members: 300, came: 250, approve: 199, reject: 51 }, fails: 'approval.heads' },
  ],
  'cn.village.branch': [
    { what: '3 of 5 are there, 2 agree: no figure says how many have to come', room: { members: 5, came: 3, approve: 2, reject: 1 } },
    { what: '4 are there, 2 agree: half is not more than half', room: { members: 5, came: 4, approve: 2, reject: 2 }, fails: 'approval.heads' },
  ],
  'cn.village.two_committees': [
    { what: '5 of 9 are there, 3 agree', room: { members: 9, came: 5, approve: 3, reject: 2 } },
    { what: '6 are there, 3 agree', room: { members: 9, came: 6, approve: 3, reject: 3 }, fails: 'approval.heads' },
  ],
  'cn.party.members': [
    { what: '40 of 60 attend, 31 agree', room: { members: 60, came: 40, approve: 31, reject: 9 } },
    { what: '39 of 60 attend, all agree', room: { members: 60, came: 39, approve: 39 }, fails: 'quorum.heads' },
    { what: '40 attend, 30 agree: half of those who should', room: { members: 60, came: 40, approve: 30, reject: 10 }, fails: 'approval.heads' },
  ],
  'cn.owners.committee.shandong': [
    { what: '5 of 7 members come, 4 agree', room: { members: 7, came: 5, approve: 4, reject: 1 } },
    { what: '4 of 7 come, all agree', room: { members: 7, came: 4, approve: 4 }, fails: 'quorum.heads' },
    { what: '5 come, 3 agree: most of those there, not of the members', room: { members: 7, came: 5, approve: 3, reject: 2 }, fails: 'approval.heads' },
    { what: '6 of 9 come and 5 agree', room: { members: 9, came: 6, approve: 5 } },
  ],
  'cn.owners.unanimous': [
    { what: 'all 12 owners of the building agree', room: { members: 12, came: 12, approve: 12 } },
    { what: '11 agree and one says nothing', room: { members: 12, came: 12, approve: 11 }, fails: 'approval.heads' },
    { what: '11 agree and one abstains', room: { members: 12, came: 12, approve: 11, abstain: 1 }, fails: 'approval.heads' },
  ],
  'community.deliberation': [
    { what: '26 sit there, 14 agree', room: { members: 40, came: 26, approve: 14, reject: 8 } },
    { what: '26 sit there, 13 agree and nobody objects', room: { members: 40, came: 26, approve: 13 }, fails: 'approval.heads' },
  ],
};

const times = (choice: CountedChoice, count = 0) => Array.from({ length: count }, () => choice);
const inOrder = ({ approve, reject, abstain }: Omit<Room, 'members' | 'came'>) => [...times('approve', approve), ...times('reject', reject), ...times('abstain', abstain)];

function countRoom(packId: string, room: Room) {
  const roll = Array.from({ length: room.members }, (_, i): RollEntry => ({ voter: `p${i}`, heads: 1, present: i < room.came }));
  return tally(packOf(packId), roll, inOrder(room).map((choice, i): CountedBallot => ({ voter: `p${i}`, choice })));
}

function packOf(id: string) {
  const pack = RULE_PACKS[id];
  if (!pack) throw new Error(`no pack ${id}`);
  return pack;
}

const failing = ({ criteria }: ReturnType<typeof tally>) => criteria.filter(({ met }) => !met).map(({ name }) => name);

describe.each(Object.entries(BODIES))('under %s', (packId, examples) => {
  it.each(examples)('$what', ({ room, fails }) => {
    const result = countRoom(packId, room);
    expect(failing(result)).toEqual(fails ? [fails] : []);
    expect(result.passed).toBe(fails === undefined);
    expect(result.valid).toBe(!fails?.startsWith('quorum'));
  });
});

/** Homes by their area in m², with what their owners did; nothing for who handed in no ballot. */
type Homes = readonly (readonly [m2: number, count: number, choice?: CountedChoice])[];

function countHomes(packId: string, homes: Homes) {
  const each = homes.flatMap(([m2, count, choice]) => Array.from({ length: count }, () => ({ m2, choice })));
  const roll = each.map(({ m2 }, i): RollEntry => ({ voter: `h${i}`, heads: 1, areaCm2: m2 * 10_000 }));
  return tally(packOf(packId), roll, each.flatMap(({ choice }, i): CountedBallot[] => (choice ? [{ voter: `h${i}`, choice }] : [])));
}

const OWNERS: readonly Readonly<{ what: string; pack: string; homes: Homes; fails?: CriterionName }>[] = [
  { what: 'six of nine equal homes take part, four agree', pack: 'cn.owners.ordinary', homes: [[100, 4, 'approve'], [100, 2, 'reject'], [100, 3]] },
  { what: 'five large homes of nine take part', pack: 'cn.owners.ordinary', homes: [[200, 5, 'approve'], [50, 4]], fails: 'quorum.heads' },
  { what: 'six small homes of nine take part', pack: 'cn.owners.ordinary', homes: [[50, 6, 'approve'], [200, 3]], fails: 'quorum.area' },
  { what: 'four large homes agree, four small ones do not', pack: 'cn.owners.ordinary', homes: [[200, 4, 'approve'], [50, 4, 'reject'], [50, 1]], fails: 'approval.heads' },
  { what: 'five small homes agree, three large ones do not', pack: 'cn.owners.ordinary', homes: [[50, 5, 'approve'], [200, 3, 'reject'], [50, 1]], fails: 'approval.area' },
  { what: 'eight of nine take part, six agree: three quarters exactly', pack: 'cn.owners.special', homes: [[100, 6, 'approve'], [100, 2, 'reject'], [100, 1]] },
  { what: 'five large homes of nine take part', pack: 'cn.owners.special', homes: [[200, 5, 'approve'], [50, 4]], fails: 'quorum.heads' },
  { what: 'six small homes of nine take part', pack: 'cn.owners.special', homes: [[50, 6, 'approve'], [200, 3]], fails: 'quorum.area' },
  { what: 'five large homes agree, three small ones do not', pack: 'cn.owners.special', homes: [[200, 5, 'approve'], [50, 3, 'reject'], [50, 1]], fails: 'approval.heads' },
  { what: 'six small homes agree, two large ones abstain', pack: 'cn.owners.special', homes: [[50, 6, 'approve'], [200, 2, 'abstain'], [50, 1]], fails: 'approval.area' },
];

describe('by heads and by area', () => {
  it.each(OWNERS)('$pack: $what', ({ pack, homes, fails }) => {
    const result = countHomes(pack, homes);
    expect(failing(result)).toEqual(fails ? [fails] : []);
    expect(result.valid).toBe(!fails?.startsWith('quorum'));
  });

  it('what is enough for an ordinary matter is not for a special one', () => {
    const homes: Homes = [[100, 5, 'approve'], [100, 3, 'reject'], [100, 1]];
    expect(countHomes('cn.owners.ordinary', homes).passed).toBe(true);
    expect(failing(countHomes('cn.owners.special', homes))).toEqual(['approval.heads', 'approval.area']);
  });
});

const TOTAL_CM2 = 1_000_000_000;

/** Four voters with so much area each, the last of whom takes no part; the rest of the roll belongs to nobody's advantage. */
function onALargeRoll(packId: string, approveCm2: number, rejectCm2: number) {
  const areas = [approveCm2, 0, 0, rejectCm2, TOTAL_CM2 - approveCm2 - rejectCm2];
  const roll = areas.map((areaCm2, i): RollEntry => ({ voter: `v${i}`, heads: 1, areaCm2 }));
  const ballots: CountedBallot[] = ['approve', 'approve', 'approve', 'reject'].map((choice, i) => ({ voter: `v${i}`, choice: choice as CountedChoice }));
  return tally(packOf(packId), roll, ballots);
}

describe('one square centimetre on a roll of 100,000 m²', () => {
  it.each([
    ['cn.owners.ordinary', 'quorum.area', 666_666_667, 0, 666_666_666, 0],
    ['cn.owners.ordinary', 'approval.area', 350_000_001, 350_000_000, 350_000_000, 350_000_000],
    ['cn.owners.special', 'quorum.area', 666_666_667, 0, 666_666_666, 0],
    ['cn.owners.special', 'approval.area', 600_000_000, 200_000_000, 599_999_999, 200_000_001],
  ])('decides %s on %s', (packId, name, approve, reject, lessApprove, moreReject) => {
    expect(onALargeRoll(packId, approve, reject).passed).toBe(true);
    const result = onALargeRoll(packId, lessApprove, moreReject);
    expect(failing(result)).toEqual([name]);
    expect(result.criteria.find((one) => one.name === name)?.short).toBe(1);
  });
});

it('every pack has an example that passes, and one for each criterion that fails alone where it can', () => {
  const shown = (id: string) => [...(BODIES[id] ?? []), ...OWNERS.filter(({ pack }) => pack === id)];
  for (const [id, { quorum, approval }] of Object.entries(RULE_PACKS)) {
    expect(shown(id).some(({ fails }) => fails === undefined)).toBe(true);
    const asked = [quorum.heads && 'quorum.heads', quorum.area && 'quorum.area', approval.heads && 'approval.heads', approval.area && 'approval.area'].filter(Boolean);
    const failed = new Set(shown(id).map(({ fails }) => fails).filter(Boolean));
    if (id === 'cn.collective.members') failed.add('quorum.heads');
    expect([...failed].sort()).toEqual(asked.sort());
  }
});
