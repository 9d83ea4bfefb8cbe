import { randomUUID } from 'node:crypto';
import { statutoryDays, type MatterView, type ResolutionView, type YearTable } from '@silin/shared';
import { CalendarDesk, CalendarYearEntity, DeadlineEntity, Deadlines, WorkDays, type SubjectRef } from '../src/modules/deadlines';
import { IssueEntity } from '../src/modules/issues';
import { ResolutionEntity } from '../src/modules/resolutions';
import { Transactions } from '../src/platform/database';
import { EventEntity } from '../src/platform/events';
import { raise } from './support/issues';
import { signedInAgain } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';
import { aDeliveredTask, aNeighbourhood, aResolution, as, done, inbox, issueRow, type Neighbourhood } from './tasks.builders';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp({ calendars: false });
});
afterAll(() => test.close());

/** What no longer counts first, then what was met, then what is open: the clock stands still, so ids do not tell. */
const rowsOf = async (subjectId: string) => {
  const rank = ({ cancelledAt, metAt }: DeadlineEntity) => (cancelledAt ? 0 : metAt ? 1 : 2);
  return (await test.db.manager.findBy(DeadlineEntity, { subjectId })).sort((one, other) => rank(one) - rank(other));
};
const inTransaction = <T>(work: Parameters<Transactions['run']>[0]) => test.app.get(Transactions).run(work) as Promise<T>;

async function aRaisedMatter({ community, author }: Neighbourhood): Promise<string> {
  return (await raise(test, community, author)).body.issueId;
}

describe('taking a matter in', () => {
  it('has three days, and Monday where they end at a weekend; deciding upon it meets them, taking it back cancels them', async () => {
    const place = await aNeighbourhood(test, { supporters: 0 });
    const [taken, dropped] = [await aRaisedMatter(place), await aRaisedMatter(place)];
    expect(await rowsOf(taken)).toMatchObject([{ kind: 'intake', beganOn: '2026-11-23', dueOn: '2026-11-26', days: 3, metAt: null }]);
    await done(as(test, place.gridWorker, 'POST', `/issues/${taken}/return`, { reason: '请写明是几楼' }));
    await done(as(test, place.author, 'POST', `/issues/${dropped}/withdraw`));
    expect(await rowsOf(taken)).toMatchObject([{ metAt: test.clock.now(), cancelledAt: null }]);
    expect(await rowsOf(dropped)).toMatchObject([{ metAt: null, cancelledAt: test.clock.now() }]);
  });

  it('has them anew once the author has supplemented it, and the first row stays as it was', async () => {
    const place = await aNeighbourhood(test, { supporters: 0 });
    const issueId = await aRaisedMatter(place);
    await done(as(test, place.gridWorker, 'POST', `/issues/${issueId}/return`, { reason: '请写明是几楼' }));
    const [first] = await rowsOf(issueId);
    await done(
      as(test, place.author, 'POST', `/issues/${issueId}/resubmit`, {
        title: '灯',
        text: '三楼的灯不亮',
        category: 'repair',
        place: '1号楼',
        photoIds: [],
      }),
    );
    const rows = await rowsOf(issueId);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(first);
  });
});

it('the author judges until the last workday of the window, which is met when they have spoken', async () => {
  const place = await aNeighbourhood(test);
  const { taskId, issueId } = await aDeliveredTask(test, place);
  const judgeUntil = (await as<MatterView>(test, place.author, 'GET', `/issues/${issueId}`)).body.holding?.dueOn;
  // The day agreed for the work itself is a row too, and met by the delivery.
  const ofWindow = async () => (await rowsOf(taskId)).filter(({ kind }) => kind === 'acceptance');
  expect((await rowsOf(taskId)).filter(({ kind }) => kind === 'task')).toMatchObject([{ metAt: test.clock.now() }]);
  expect(await ofWindow()).toMatchObject([{ dueOn: judgeUntil, metAt: null }]);
  await done(as(test, place.author, 'POST', `/tasks/${taskId}/send-back`, { reason: '三楼的还不亮' }));
  expect(await ofWindow()).toMatchObject([{ metAt: test.clock.now() }]);
});

describe('a row', () => {
  const ref = (subjectId: string): SubjectRef => ({ subjectKind: 'task', subjectId, kind: 'task' });
  const aRow = (subjectId: string, dueOn = '2026-12-05') =>
    inTransaction<DeadlineEntity>((em) =>
      test.app.get(Deadlines).set(em, { ...ref(subjectId), issueId: randomUUID(), communityId: randomUUID() }, { dueOn }),
    );

  it('with a chosen day stays on it, weekend or not, and is never provisional', async () => {
    expect(await aRow(randomUUID())).toMatchObject({ dueOn: '2026-12-05', counting: 'calendar', provisional: false });
  });

  it('that moves is replaced by one that names it; of two who move it at once the second moves what the first made', async () => {
    const subjectId = randomUUID();
    const first = await aRow(subjectId);
    const move = (day: string) => inTransaction((em) => test.app.get(Deadlines).moveTo(em, ref(subjectId), day));
    await Promise.allSettled([move('2026-12-10'), move('2026-12-11')]);
    const rows = await rowsOf(subjectId);
    const open = rows.filter((row) => row.cancelledAt === null);
    expect(open).toHaveLength(1);
    expect(rows.find((row) => row.deadlineId === first.deadlineId)).toMatchObject({ dueOn: '2026-12-05', metAt: null });
    expect(rows.filter((row) => row.movedFromId === first.deadlineId)).toHaveLength(1);
  });

  it('is open once: setting it again drops the one before', async () => {
    const subjectId = randomUUID();
    await aRow(subjectId);
    await aRow(subjectId, '2026-12-06');
    expect((await rowsOf(subjectId)).map(({ cancelledAt }) => cancelledAt === null)).toEqual([false, true]);
  });

  it('cannot be moved where none is open', async () => {
    await expect(inTransaction((em) => test.app.get(Deadlines).moveTo(em, ref(randomUUID()), '2026-12-10'))).rejects.toThrow('not_found');
  });

  it('stays as the last one when it was met', async () => {
    const subjectId = randomUUID();
    await aRow(subjectId);
    await inTransaction((em) => test.app.get(Deadlines).meet(em, ref(subjectId)));
    const current = await inTransaction<DeadlineEntity | null>((em) => test.app.get(Deadlines).current(em, ref(subjectId)));
    expect(current).toMatchObject({ dueOn: '2026-12-05', metAt: test.clock.now() });
  });
});

describe('when the official days off come out', () => {
  /** 春节 2027 from 除夕 (5 February) for eight days. */
  const table = (over: Partial<YearTable> = {}): YearTable => ({
    year: 2027,
    source: '国办发明电〔2026〕8号',
    off: [...new Set([...(statutoryDays(2027) ?? []), '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'])],
    worked: ['2027-01-31'],
    ...over,
  });

  it('refuses a table with faults, names them all, and keeps nothing', async () => {
    const wrong = table({ source: '', off: ['2027-02-06'], worked: ['2027-02-15'] });
    await expect(test.app.get(CalendarDesk).importYear(wrong)).rejects.toThrow(/not named.*weekend.*missing/);
    expect(await test.app.get(WorkDays).mayCertifyToday()).toBe(true);
    expect(await test.db.manager.count(CalendarYearEntity)).toBe(0);
  });

  it('moves what was provisional, tells why, and leaves what was certain alone; a second time changes nothing', async () => {
    const place = await aNeighbourhood(test);
    const certain = await aRaisedMatter(place);
    await test.pass({ days: 73 });
    // Thursday 2027-02-04: five days end on Tuesday the 9th, which weekends and the law alone leave a workday.
    const { resolutionId, issueId } = await aResolution(test, place, { state: 'drafted' });
    await test.db.manager.update(ResolutionEntity, { resolutionId }, { publishedAt: null, effectiveAt: null });
    await done(as(test, place.secretary, 'POST', `/resolutions/${resolutionId}/publish`));
    const late = await aRaisedMatter({ ...place, author: await signedInAgain(test, place.author) });
    expect(await rowsOf(resolutionId)).toMatchObject([{ dueOn: '2027-02-09', provisional: true }]);
    expect(await test.app.get(WorkDays).mayCertifyToday()).toBe(false);

    const desk = test.app.get(CalendarDesk);
    expect(await desk.importYear(table())).toEqual({ year: 2027, recomputed: 2, moved: 2 });
    expect(await desk.importYear(table())).toEqual({ year: 2027, recomputed: 0, moved: 0 });

    const [before, after] = await rowsOf(resolutionId);
    expect(before).toMatchObject({ dueOn: '2027-02-09', cancelledAt: test.clock.now() });
    expect(after).toMatchObject({ dueOn: '2027-02-15', provisional: false, cause: 'recomputed', movedFromId: before?.deadlineId });
    const { body } = await as<ResolutionView>(test, place.secretary, 'GET', `/resolutions/${resolutionId}`);
    expect(body.objectionsUntil).toBe('2027-02-15');
    expect((await test.db.manager.findOneByOrFail(IssueEntity, { issueId: late })).dueOn).toBe((await rowsOf(late)).at(-1)?.dueOn);
    expect((await rowsOf(certain))[0]).toMatchObject({ dueOn: '2026-11-26', cancelledAt: null });
    expect(await test.db.manager.countBy(EventEntity, { issueId, action: 'recompute' })).toBe(1);
    expect((await inbox(test, place.author)).filter((title) => title === '日子往后挪了')).toHaveLength(2);
    expect((await issueRow(test, { issueId })).state).toBe('decided');
    expect(await test.app.get(WorkDays).mayCertifyToday()).toBe(true);
  });
});
