import { statutoryDays } from '@silin/shared';
import { CalendarDesk } from '../src/modules/deadlines';
import { CertificateEntity, PollEntity } from '../src/modules/polls';
import { anEstate, at, awake, callsOn, ended, opened, RULES } from './owners-polls.builders';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp({ calendars: false });
});
afterAll(() => test.close());

const { cast, read, post } = callsOn(() => test);

it('certifies nothing on a day of a year whose days off are not in, says why, and does it once they are', async () => {
  const { pollId, estate } = await opened(test, await anEstate(test, { rules: { ...RULES, noticeDays: 40 } }));
  await cast(pollId, at(estate.owners, 1), 'approve');
  await ended(test, pollId);
  expect(await test.db.manager.findOneByOrFail(PollEntity, { pollId })).toMatchObject({ state: 'counting' });
  expect(test.clock.now().getUTCFullYear()).toBe(2027);

  const now = await awake(test, estate);
  const view = await read(pollId, at(now.owners, 2));
  expect(view.result).toBeNull();
  expect(view.facts.find(({ name }) => name === '为什么还没结果')?.words).toContain('2027 年的放假安排还没有放进系统');
  expect((await cast(pollId, at(now.owners, 2), 'reject')).body.code).toBe('poll.not_open');
  expect((await post(`/polls/${pollId}/certify`, now.secretary)).body).toMatchObject({
    code: 'poll.provisional_day',
    facts: { year: 2027 },
  });
  await test.pass({ hours: 1 });
  expect(await test.db.manager.countBy(CertificateEntity, { pollId })).toBe(0);

  await test.app
    .get(CalendarDesk)
    .importYear({ year: 2027, source: '测试用的放假安排', off: [...(statutoryDays(2027) ?? [])], worked: [] });
  await test.settle();
  expect(await test.db.manager.countBy(CertificateEntity, { pollId })).toBe(1);
  const after = await awake(test, estate);
  expect((await read(pollId, at(after.owners, 2))).result).not.toBeNull();
});
