import {
  recount,
  type DoorsView,
  type OwnersRules,
  type PrepareOwnersPollAnswer,
  type Problem,
  type PublicPack,
  type RecountPack,
  type RollRows,
} from '@silin/shared';
import { PersonEntity } from '../src/modules/people';
import { RollEntryEntity, RollMemberEntity } from '../src/modules/polls';
import { sha256 } from '../src/modules/polls/poll-digests';
import {
  anEstate,
  announced,
  at,
  awake,
  callsOn,
  confirmed,
  ended,
  opened,
  preparation,
  reviewing,
  rollOf,
  RULES,
  type Estate,
} from './owners-polls.builders';
import { codeOf, paperCallsOn, printed } from './paper.builders';
import { aSpace, reachable, takenIn, type Owner } from './parking.builders';
import { call } from './support/calling';
import { aPerson, signedInAgain, type TestPerson } from './support/people';
import { aPaperOf } from './support/papers';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());
const { cast, post, read } = callsOn(() => test);
const { receive } = paperCallsOn(() => test);

const CLAUSE = { text: '第九条：产权车位计入专有部分面积', source: '业主大会议事规则' };
const counting = (parkingCounts: OwnersRules['parkingCounts']): OwnersRules =>
  parkingCounts === 'no' ? RULES : { ...RULES, parkingCounts, ballotsClause: CLAUSE, documentId: '00000000-0000-7000-8000-0000000000d1' };

const HOME = 882_000;
const HOMES_AREA = 6 * HOME + 100_001;
const ONLY: Owner = { name: '周远山', phone: '19900017777' };
const BUYER: Owner = { name: '孟怀瑾', phone: '19900017778' };

type Parked = Estate & Readonly<{ last: TestPerson; lastOwner: Owner }>;
/** Six voters; the last owner has two garages of 45 ㎡, one of the couple a 车位, and somebody without a home another. */
async function parked(parkingCounts: OwnersRules['parkingCounts']): Promise<Parked> {
  const estate = await anEstate(test, { rules: counting(parkingCounts) });
  const last = at(estate.owners, 4);
  const lastOwner = await reachable(test, last, '贺知秋');
  const garage = (no: string) => aSpace([lastOwner], { no, area: '45', what: '车库' });
  const spouse = await reachable(test, estate.couple[1], '方静姝');
  await takenIn(test, estate, [garage('B-1'), garage('B-2'), aSpace([spouse], { no: 'A-001' }), aSpace([ONLY], { no: 'A-017' })]);
  return { ...estate, last, lastOwner };
}

/** Three approve, the last owner and the couple do not; the first stays away. */
async function voted(estate: Parked): Promise<Readonly<{ pollId: string; estate: Estate }>> {
  const { pollId, estate: open } = await opened(test, estate);
  for (const place of [1, 2, 3]) await cast(pollId, at(open.owners, place), 'approve');
  await cast(pollId, at(open.owners, 4), 'reject');
  await cast(pollId, open.couple[0], 'reject');
  await ended(test, pollId);
  return { pollId, estate: await awake(test, open) };
}

const figures = async (pollId: string, who: TestPerson) => {
  const { result } = await read(pollId, who);
  return new Map(result?.criteria.map(({ name, part, whole, met, short }) => [name, [part, whole, met, short]]));
};
const recounted = async (pollId: string, { token }: TestPerson) => {
  const { body } = await call<RecountPack>(test, 'POST', `/polls/${pollId}/recount-pack`, { token });
  return { file: body.file, mine: body.mine, output: recount(body.file, sha256) };
};
const published = async (pollId: string, { token }: TestPerson) =>
  (await call<PublicPack>(test, 'GET', `/polls/${pollId}/public-pack`, { token })).body;

describe('a vote of an estate with owned parking', () => {
  it('leaves it out of both sides where the rules do not count it', async () => {
    const { pollId, estate } = await voted(await parked('no'));
    const owner = at(estate.owners, 4);
    const counted = await figures(pollId, owner);
    expect(counted.get('quorum.heads')).toEqual([5, 6, true, 0]);
    expect(counted.get('quorum.area')).toEqual([5 * HOME, HOMES_AREA, true, 0]);
    expect(counted.get('approval.area')).toEqual([3 * HOME, 5 * HOME, true, 0]);
    const view = await read(pollId, owner);
    expect(view).toMatchObject({ parkingRule: null, result: { passed: true } });
    expect(JSON.stringify(view.facts)).not.toContain('车位');
    expect((await recounted(pollId, owner)).file.roll.some((line) => 'parkingCm2' in line)).toBe(false);
  });

  it('fails on area alone, by the same ballots, where the rules count it; the published file says how much of each row is parking', async () => {
    const { pollId, estate } = await voted(await parked('every'));
    const owner = at(estate.owners, 4);
    const counted = await figures(pollId, owner);
    const taking = 5 * HOME + 900_000 + 125_000;
    expect(counted.get('quorum.heads')).toEqual([5, 7, true, 0]);
    expect(counted.get('quorum.area')).toEqual([taking, HOMES_AREA + 1_150_000, true, 0]);
    expect(counted.get('approval.heads')).toEqual([3, 5, true, 0]);
    // 2 646 000 of 5 435 000: half is 2 717 500.
    expect(counted.get('approval.area')).toEqual([3 * HOME, taking, false, 71_501]);
    const view = await read(pollId, owner);
    expect(view.parkingRule).toMatchObject({ words: '车位、车库的面积也算；只有车位没有房的，也算一位业主', clause: CLAUSE.text });
    expect(view.facts).toContainEqual({ name: '车位', words: `${view.parkingRule?.words}（${CLAUSE.source}）` });
    const { file, mine, output } = await recounted(pollId, owner);
    expect(output.published).toEqual({ agrees: true, differs: [] });
    expect(file.roll.flatMap(({ parkingCm2 = [] }) => parkingCm2).sort()).toEqual([125_000, 125_000, 900_000]);
    expect(JSON.parse(mine[0]?.sealed ?? '')).toContainEqual({
      parking: [
        ['地下车库B-1车库', 450_000],
        ['地下车库B-2车库', 450_000],
      ],
    });
    expect(sha256(mine[0]?.sealed ?? '')).toBe(file.roll.find(({ voter }) => voter === mine[0]?.voter)?.seal);
    expect(await published(pollId, owner)).toMatchObject({
      parkingCounts: 'every',
      roll: { heads: 7, areaCm2: HOMES_AREA + 1_150_000, parkingCm2: 1_150_000 },
    });
  });
});

describe('the roll of an estate whose rules count parking', () => {
  it('shows each owner what was added, and homes as they were', async () => {
    const estate = await parked('every');
    const pollId = await reviewing(test, estate);
    const roll = await rollOf(test, pollId, estate.last.token);
    expect(roll).toMatchObject({ heads: 7, homes: 7, areaCm2: HOMES_AREA + 1_150_000, parking: 4, parkingCm2: 1_150_000 });
    expect(roll.parkingWords).toContain('也算一位业主');
    expect(roll.mine).toMatchObject([
      { areaCm2: HOME + 900_000, homes: [{ areaCm2: HOME }], parking: [{ label: '地下车库B-1车库' }, { label: '地下车库B-2车库' }] },
    ]);
    expect(roll.buildings).toEqual([
      { building: '1号楼', heads: 6 },
      { building: '车位车库', heads: 1 },
    ]);
    const path = `/polls/${pollId}/roll/entries?building=${encodeURIComponent('车位车库')}`;
    const { body } = await call<RollRows>(test, 'GET', path, { token: estate.last.token });
    expect(body.items).toMatchObject([{ alias: '地下车库A-017车位', homes: 0, areaCm2: 125_000, parkingCm2: 125_000, mine: false }]);
    const { warnings } = await rollOf(test, pollId, estate.secretary.token);
    expect(warnings.find(({ kind }) => kind === 'no_account')?.aliases).toEqual(['地下车库A-017车位']);
  });

  it('gives who has no home no vote where only owners of homes are meant, and says nothing where nothing counts', async () => {
    const homeowners = await parked('homeowners');
    const some = await rollOf(test, await reviewing(test, homeowners), homeowners.secretary.token);
    expect(some).toMatchObject({ heads: 6, homes: 7, areaCm2: HOMES_AREA + 1_025_000, parking: 3, parkingCm2: 1_025_000 });
    const none = await parked('no');
    const plain = await rollOf(test, await reviewing(test, none), none.secretary.token);
    expect(plain).toMatchObject({ heads: 6, homes: 7, areaCm2: HOMES_AREA, parking: 0, parkingCm2: 0, parkingWords: null });
    expect(plain.warnings.filter(({ kind }) => kind === 'no_account')).toEqual([]);
  });

  it('keeps the doors of the buildings to those who live behind one', async () => {
    const doorsIn = async (parkingCounts: OwnersRules['parkingCounts']) => {
      const { pollId, estate } = await announced(test, await parked(parkingCounts));
      const { body } = await call<DoorsView>(test, 'GET', `/polls/${pollId}/doors`, { token: estate.secretary.token });
      return { buildings: body.buildings, doors: body.units.flatMap(({ floors }) => floors.flatMap(({ doors }) => doors)).length };
    };
    expect(await doorsIn('every')).toEqual(await doorsIn('no'));
    expect(await doorsIn('every')).toEqual({ buildings: ['1号楼'], doors: 7 });
  });

  it('is put right like any other where a 车位 has another area', async () => {
    const { pollId, estate } = await announced(test, await parked('every'));
    await takenIn(test, estate, [aSpace([ONLY], { no: 'A-017', area: '13' })]);
    expect((await confirmed(test, 'corrections', pollId, estate.secretary)).status).toBe(200);
    expect(await rollOf(test, pollId, estate.secretary.token)).toMatchObject({
      version: 2,
      areaCm2: HOMES_AREA + 1_155_000,
      parkingCm2: 1_155_000,
    });
    const path = `/polls/${pollId}/roll/entries?version=1&building=${encodeURIComponent('车位车库')}`;
    const { body } = await call<RollRows>(test, 'GET', path, { token: estate.secretary.token });
    expect(body.items).toMatchObject([{ areaCm2: 125_000, parkingCm2: 125_000 }]);
  });
});

describe('the rule that counts parking', () => {
  const put = (estate: Estate, rules: object) =>
    call<Problem>(test, 'PUT', `/estates/${estate.community.estateId}/owners-rules`, { token: estate.secretary.token, body: rules });

  it('is refused without its clause and its paper, and where it says something else', async () => {
    const estate = await anEstate(test);
    const { status, body } = await put(estate, { ...RULES, parkingCounts: 'every' });
    expect([status, body.facts]).toMatchObject([422, { fields: [{ field: 'ballotsClause' }, { field: 'documentId', rule: 'required' }] }]);
    expect((await put(estate, { ...RULES, parkingCounts: 'half' })).status).toBe(422);
    expect((await put(estate, { ...RULES, parkingCounts: 'no' })).status).toBe(200);
  });

  it('holds for votes to come: a roll that lies open keeps the rule of its day, also when it is made anew', async () => {
    const estate = await parked('no');
    const pollId = await reviewing(test, estate);
    const paper = await aPaperOf(test, estate.secretary);
    expect((await put(estate, { ...counting('every'), documentId: paper })).status).toBe(200);
    expect((await post(`/polls/${pollId}/roll/rebuild`, estate.secretary, { reason: '再排一遍' })).status).toBe(200);
    expect(await rollOf(test, pollId, estate.secretary.token)).toMatchObject({ heads: 6, areaCm2: HOMES_AREA, parking: 0, version: 2 });
  });

  it('reaches, in a vote of some buildings, what stands in one of them alone', async () => {
    const estate = await parked('every');
    await takenIn(test, estate, [aSpace([ONLY], { at: '1号楼', no: '车1' })]);
    const asked = preparation(estate, { buildingIds: [estate.community.buildingId] });
    const { body } = await post<PrepareOwnersPollAnswer>(`/issues/${estate.issueId}/owners-polls`, estate.secretary, asked);
    const roll = await rollOf(test, body.pollId, estate.secretary.token);
    expect(roll).toMatchObject({ heads: 7, areaCm2: HOMES_AREA + 125_000, parking: 1, parkingCm2: 125_000 });
  });
});

describe('who owns parking alone, where everything counts', () => {
  it('votes on paper, as no home gives them an account, and is counted as one owner with that area', async () => {
    const { pollId, estate } = await opened(test, await parked('every'));
    await printed(test, pollId, estate.secretary);
    const clerk = await aPerson(test, estate.community, { roles: ['grid_worker'], owner: false });
    const { communityId } = estate.community;
    const only = await test.db.manager.findOneByOrFail(PersonEntity, { communityId, name: ONLY.name });
    const code = await codeOf(test, pollId, only);
    const receipt = await receive(pollId, await signedInAgain(test, clerk), code);
    expect(receipt.status).toBe(201);
    const { turnout, quorum, buildings } = await read(pollId, await signedInAgain(test, estate.secretary));
    expect(turnout).toEqual({ voted: 1, roll: 7 });
    expect(quorum.find(({ name }) => name === 'quorum.area')).toMatchObject({ part: 125_000, whole: HOMES_AREA + 1_150_000 });
    expect(buildings).toContainEqual(expect.objectContaining({ building: '车位车库', voted: 1 }));
  });
});

describe('parking that is sold during a vote', () => {
  const acting = async (pollId: string, alias: string) => {
    const { rollEntryId } = await test.db.manager.findOneByOrFail(RollEntryEntity, { pollId, alias });
    const rows = await test.db.manager.find(RollMemberEntity, { where: { rollEntryId }, order: { sinceDay: 'ASC' } });
    return rows.map(({ sinceDay, untilDay }) => [sinceDay !== null, untilDay !== null]);
  };

  it('takes the vote of who owned nothing else to the buyer, and moves nobody who votes for a home', async () => {
    const estate = await parked('every');
    const { pollId } = await opened(test, estate);
    const home = await test.db.manager.findOneByOrFail(RollMemberEntity, { pollId, personId: estate.last.personId });
    await takenIn(test, estate, [aSpace([BUYER], { no: 'A-017' }), aSpace([BUYER], { no: 'B-1', area: '45', what: '车库' })]);
    expect(await acting(pollId, '地下车库A-017车位')).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(await test.db.manager.findBy(RollMemberEntity, { rollEntryId: home.rollEntryId })).toEqual([home]);
    const { areaCm2 } = await test.db.manager.findOneByOrFail(RollEntryEntity, { rollEntryId: home.rollEntryId });
    expect(areaCm2).toBe(HOME + 900_000);
    const seller = await signedInAgain(test, estate.last);
    expect((await cast(pollId, seller, 'approve')).status).toBe(201);
  });
});
