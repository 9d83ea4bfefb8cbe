import { BallotEntity, PollEntity } from '../src/modules/polls';
import { addUpTurnout, turnoutByBuilding, turnoutOf } from '../src/modules/polls/turnout';
import { PollTurnoutEntity } from '../src/modules/polls/poll-turnout.entity';
import { TurnoutJob } from '../src/modules/polls/turnout.job';
import { anEstate, at, awake, callsOn, ended, opened } from './owners-polls.builders';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

const { cast, read } = callsOn(() => test);
const em = () => test.db.manager;
const counted = async (pollId: string) => (await turnoutOf(em(), [pollId])).get(pollId);
const ago = (minutes: number) => new Date(test.clock.now().getTime() - minutes * 60_000);

/** A vote to which one after the other came, an hour apart. */
async function anEvening(voters: number) {
  const { pollId, estate } = await opened(test, await anEstate(test));
  for (let i = 0; i < voters; i += 1) {
    const now = await awake(test, estate);
    expect((await cast(pollId, at(now.owners, i), 'approve')).status).toBe(201);
    await test.pass({ hours: 1 });
  }
  return { pollId, estate };
}

describe('who has voted', () => {
  it('is the same figure however much of it has been added up', async () => {
    const { pollId } = await anEvening(4);
    const whole = await counted(pollId);
    const buildings = await turnoutByBuilding(em(), pollId);
    expect(whole).toMatchObject({ entries: 4, heads: 4 });
    expect(buildings.reduce((sum, { voted }) => sum + voted, 0)).toBe(4);
    expect(buildings.reduce((sum, { roll }) => sum + roll, 0)).toBe(6);
    for (const minutes of [190, 130, 130, 61, 1, 0]) {
      await addUpTurnout(em(), pollId, ago(minutes), 1);
      expect(await counted(pollId)).toEqual(whole);
      expect(await turnoutByBuilding(em(), pollId)).toEqual(buildings);
    }
    expect(await em().findOneByOrFail(PollTurnoutEntity, { pollId })).toMatchObject({ entries: 4, heads: 4, areaCm2: whole?.areaCm2 });
  });

  it('counts who comes afterwards, and in the minute that is not settled yet', async () => {
    const { pollId, estate } = await anEvening(2);
    await addUpTurnout(em(), pollId, ago(30), 1);
    const now = await awake(test, estate);
    await cast(pollId, at(now.owners, 2), 'reject');
    await addUpTurnout(em(), pollId, ago(2), 1);
    expect(await counted(pollId)).toMatchObject({ entries: 3 });
    expect((await read(pollId, at(now.owners, 3))).turnout).toEqual({ voted: 3, roll: 6 });
  });

  it('is added up once, however many do it at the same instant', async () => {
    const { pollId } = await anEvening(3);
    await Promise.all(Array.from({ length: 6 }, () => addUpTurnout(em(), pollId, ago(1), 1)));
    expect(await counted(pollId)).toMatchObject({ entries: 3 });
    await Promise.all(Array.from({ length: 6 }, () => addUpTurnout(em(), pollId, ago(0), 1)));
    expect(await counted(pollId)).toMatchObject({ entries: 3 });
  });

  it('keeps apart those with a conflict of interest', async () => {
    const { pollId } = await anEvening(2);
    await em().query(
      `UPDATE roll_entry r JOIN ballot b ON b.rollEntryId = r.rollEntryId SET r.conflictGround = 'property_staff' WHERE r.pollId = ? AND b.castAt < ?`,
      [pollId, ago(90)],
    );
    const whole = await counted(pollId);
    expect(whole?.marked.heads).toBe(1);
    await addUpTurnout(em(), pollId, ago(1), 1);
    expect(await counted(pollId)).toEqual(whole);
  });

  it('leaves few for another time, and a poll that nobody came to alone', async () => {
    const { pollId } = await anEvening(2);
    await addUpTurnout(em(), pollId, ago(1), 3);
    expect(await em().findOneBy(PollTurnoutEntity, { pollId })).toMatchObject({ entries: 0 });
    expect(await counted(pollId)).toMatchObject({ entries: 2 });
    const { pollId: quiet } = await opened(test, await anEstate(test));
    await addUpTurnout(em(), quiet, ago(0), 0);
    expect(await counted(quiet)).toMatchObject({ entries: 0, heads: 0, areaCm2: 0 });
  });

  it('of several polls is each its own', async () => {
    const [first, second] = [await anEvening(1), await anEvening(2)];
    await addUpTurnout(em(), second.pollId, ago(1), 1);
    const figures = await turnoutOf(em(), [first.pollId, second.pollId]);
    expect([figures.get(first.pollId)?.entries, figures.get(second.pollId)?.entries]).toEqual([1, 2]);
  });
});

it('the clock adds up what is open or has just ended, and nothing that is long over', async () => {
  const { pollId, estate } = await opened(test, await anEstate(test));
  const [ballot] = [{ pollId, choice: 'approve', channel: 'online', castAt: ago(10), castBy: estate.secretary.userId } as const];
  const entries = await em().query<{ rollEntryId: string }[]>('SELECT rollEntryId FROM roll_entry WHERE pollId = ?', [pollId]);
  const more = Array.from({ length: 100 - entries.length }, (_, i) => ({
    rollEntryId: `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`,
  }));
  for (const { rollEntryId } of more) {
    await em().query(
      `INSERT INTO roll_entry (rollEntryId, pollId, voterKey, position, alias, capacity, heads, areaCm2, present) VALUES (?, ?, ?, 0, '某户', '业主', 1, 100, 0)`,
      [rollEntryId, pollId, rollEntryId],
    );
  }
  await em().insert(
    BallotEntity,
    [...entries, ...more].map(({ rollEntryId }) => ({
      ...ballot,
      rollEntryId,
      requestKey: rollEntryId,
      receipt: rollEntryId.slice(0, 12),
    })),
  );
  await test.app.get(TurnoutJob).addUp(test.clock.now());
  expect(await em().findOneBy(PollTurnoutEntity, { pollId })).toMatchObject({ entries: 100 });
  await em().delete(PollTurnoutEntity, { pollId });
  await ended(test, pollId);
  await em().delete(PollTurnoutEntity, { pollId });
  await test.pass({ days: 2 });
  await test.app.get(TurnoutJob).addUp(test.clock.now());
  expect(await em().countBy(PollTurnoutEntity, { pollId })).toBe(0);
  expect(await em().countBy(PollEntity, { pollId, state: 'certified' })).toBe(1);
});
