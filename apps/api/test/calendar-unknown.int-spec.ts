import { randomUUID } from 'node:crypto';
import { statutoryDays, type MatterView, type MeetingPlan } from '@silin/shared';
import { CalendarDesk, DeadlineEntity } from '../src/modules/deadlines';
import { raising } from './support/issues';
import { aTestApp, START, type TestApp } from './support/test-app';
import {
  aNeighbourhood,
  anEndorsedIssue,
  aResolution,
  as,
  assigning,
  aTaskInProgress,
  delivering,
  done,
  outcome,
  type Neighbourhood,
  type TestTask,
} from './tasks.builders';

/** A Monday of a year whose moon nobody has told the product yet. */
const THEN = new Date('2036-03-03T02:00:00.000Z');

let test: TestApp;
let place: Neighbourhood;
let waiting: string;
let drafted: string;
let inForce: string;
let task: TestTask;
beforeAll(async () => {
  test = await aTestApp({ calendars: false });
  place = await aNeighbourhood(test, { supporters: 1 });
  waiting = await anEndorsedIssue(test, place);
  drafted = (await aResolution(test, place, { state: 'drafted' })).resolutionId;
  inForce = (await aResolution(test, place)).resolutionId;
  task = await aTaskInProgress(test, place);
  test.clock.standAt(THEN.getTime() - START.getTime());
  await test.settle();
});
afterAll(() => test.close());

const raise = () => as(test, place.author, 'POST', `/communities/${place.community.communityId}/issues`, raising());
const deliver = async () => as(test, place.carrier, 'POST', `/tasks/${task.taskId}/deliver`, await delivering(test, place.carrier));
const publish = () => as(test, place.secretary, 'POST', `/resolutions/${drafted}/publish`);

describe('in a year of which no calendar is known', () => {
  it.each<[string, () => ReturnType<typeof raise>]>([
    ['raising a matter', raise],
    ['delivering work', deliver],
    ['publishing what was agreed', publish],
  ])('%s is refused in a sentence, and nothing is kept', async (_, act) => {
    const before = await test.db.manager.count(DeadlineEntity);
    const answer = await act();
    expect(outcome(answer)).toEqual([409, 'calendar.unknown']);
    expect(answer.body.sentence).toContain('2036 年的放假安排还没有放进系统');
    expect(await test.db.manager.count(DeadlineEntity)).toBe(before);
  });

  it('what needs no workday goes on: a meeting is planned and announced, work is handed out for a day that was agreed', async () => {
    const { communityId } = place.community;
    const wish = { form: 'council', issueIds: [waiting] };
    const plan = await done(as<MeetingPlan>(test, place.secretary, 'POST', `/communities/${communityId}/meetings/plan`, wish));
    const { title, venueId, startsAt, items } = plan;
    const agenda = items.map(({ issueId, minutes }) => ({ issueId, minutes }));
    const meeting = { requestKey: randomUUID(), form: 'council', title, venueId, startsAt, items: agenda, announce: true };
    expect((await as(test, place.secretary, 'POST', `/communities/${communityId}/meetings`, meeting)).status).toBe(201);
    const handedOut = await as(test, place.secretary, 'POST', `/resolutions/${inForce}/tasks`, assigning(test, place));
    expect(handedOut.status).toBe(201);
  });

  it('every page opens', async () => {
    const { communityId } = place.community;
    const pages = [
      `/communities/${communityId}/today`,
      `/communities/${communityId}/board?stage=execute`,
      `/communities/${communityId}/workbench`,
    ];
    for (const path of [...pages, `/issues/${task.issueId}`, `/tasks/${task.taskId}`, `/resolutions/${drafted}`, '/me']) {
      expect([path, (await as(test, place.secretary, 'GET', path)).status]).toEqual([path, 200]);
    }
  });

  it('the same is taken as soon as its table is in', async () => {
    const festivals = ['2036-01-27', '2036-01-28', '2036-01-29', '2036-01-30', '2036-04-04'];
    expect(statutoryDays(2036)).toBeUndefined();
    await test.app
      .get(CalendarDesk)
      .importYear({ year: 2036, source: '国办发明电〔2035〕X号', off: ['2036-01-01', ...festivals], worked: [] });
    const { body } = await raise();
    expect((await done(as<MatterView>(test, place.author, 'GET', `/issues/${body.issueId as string}`))).state).toBe('submitted');
    for (const act of [deliver, publish]) expect((await act()).status).toBeLessThan(300);
  });
});
