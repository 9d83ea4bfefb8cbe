import type { MeetingPlan, Problem } from '@silin/shared';
import { aNeighbourhood, as, planOf } from './meetings.builders';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

it('proposes no evening of 春节, says which day is one, and lets the secretary choose it all the same', async () => {
  // From Monday, 23 November 2026, to Monday, 1 February 2027: three days of notice end before 除夕, which is Friday the 5th.
  await test.pass({ days: 70 });
  const place = await aNeighbourhood(test);
  const path = `/communities/${place.community.communityId}/meetings`;
  const propose = async (more: object = {}) =>
    (await as(test, place.secretary)<MeetingPlan>('POST', `${path}/plan`, { form: 'council', issueIds: [place.issueId], ...more })).body;
  const proposed = await propose();
  expect(proposed).toMatchObject({ earliestOn: '2027-02-05', startsAt: '2027-02-09T11:00:00.000Z', dayNote: null });
  const onTheEve = '2027-02-05T11:00:00.000Z';
  expect((await propose({ startsAt: onTheEve })).dayNote).toBe('2月5日放假，来的人可能少。');
  const early = await as(test, place.secretary)<Problem>('POST', path, planOf(test, place, { startsAt: '2027-02-04T11:00:00.000Z' }));
  expect(early.body).toMatchObject({ code: 'meeting.notice_too_short', facts: { earliestOn: '2027-02-05', noticeDays: 3 } });
  expect((await as(test, place.secretary)('POST', path, planOf(test, place, { startsAt: onTheEve }))).status).toBe(201);
});
