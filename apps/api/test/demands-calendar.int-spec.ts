import { instantAt, statutoryDays } from '@silin/shared';
import { CalendarDesk, DeadlineEntity } from '../src/modules/deadlines';
import { NoticeEntity } from '../src/modules/notices';
import { aReached, demandOf } from './demands.builders';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp({ calendars: false });
});
afterAll(async () => {
  await test.close();
});

it('the day of a meeting that is owed moves when the official days off come out, and whoever waits for it is told', async () => {
  await test.pass({ minutes: Math.ceil((instantAt('2027-01-25', '09:00').getTime() - test.clock.now().getTime()) / 60_000) });
  const place = await aReached(test);
  expect((await demandOf(test, place.demandId, place.secretary)).dueOn).toBe('2027-02-09');
  // 春节 2027 from 除夕 (5 February) for eight days.
  const off = [...new Set([...(statutoryDays(2027) ?? []), '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'])];
  await test.app.get(CalendarDesk).importYear({ year: 2027, source: '国办发明电〔2026〕8号', off, worked: ['2027-01-31'] });
  expect((await demandOf(test, place.demandId, place.secretary)).dueOn).toBe('2027-02-15');
  expect(await test.db.manager.countBy(DeadlineEntity, { subjectId: place.demandId })).toBe(2);
  await test.settle();
  for (const { userId } of [place.secretary, ...place.reps.slice(0, 2)])
    expect(await test.db.manager.countBy(NoticeEntity, { userId, title: '日子往后挪了' })).toBe(1);
});
