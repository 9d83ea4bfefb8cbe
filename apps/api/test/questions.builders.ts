import { randomUUID } from 'node:crypto';
import { addDays, dayOf, type PlanMeetingRequest, type Problem, type QuestionList, type QuestionView } from '@silin/shared';
import { NoticeEntity } from '../src/modules/notices';
import { aNeighbourhood, as, atTheDoors, checkIn, inSession, plan, type InSession, type Neighbourhood } from './meetings.builders';
import type { Answer } from './support/calling';
import type { TestPerson } from './support/people';
import type { TestApp } from './support/test-app';

type SignedIn = Pick<TestPerson, 'token' | 'userId'>;
export const ROAST: Partial<PlanMeetingRequest> = { form: 'roast', title: '哪儿不顺心，当面说', items: [] };
export const LAMP = '3号楼的楼道灯坏了半个月，什么时候修？';

/** A 吐槽会 whose notice has gone out. */
export async function anAnnouncedRoast(test: TestApp, more: Partial<PlanMeetingRequest> = {}) {
  const place = await aNeighbourhood(test);
  return { ...place, meetingId: await plan(test, place, { ...ROAST, ...more }) };
}

/** A 吐槽会 in session; these people have signed in. */
export async function aRoastInSession(test: TestApp, people: (place: Neighbourhood) => readonly TestPerson[]): Promise<InSession> {
  const place = await inSession(test, ROAST);
  for (const person of people(place)) await checkIn(test, place, person);
  return place;
}
export const aRoastAtTheDoors = (test: TestApp) => atTheDoors(test, ROAST);

export const ask = (
  test: TestApp,
  person: SignedIn,
  meetingId: string,
  text = LAMP,
  requestKey: string = randomUUID(),
): Promise<Answer<QuestionView & Problem>> =>
  as(test, person)<QuestionView>('POST', `/meetings/${meetingId}/questions`, { requestKey, text });

export const askOnBehalf = (
  test: TestApp,
  host: SignedIn,
  meetingId: string,
  personId?: string,
  text = LAMP,
): Promise<Answer<QuestionView & Problem>> =>
  as(test, host)<QuestionView>('POST', `/meetings/${meetingId}/questions/on-behalf`, {
    requestKey: randomUUID(),
    text,
    ...(personId ? { personId } : {}),
  });

export const support = (test: TestApp, person: SignedIn, questionId: string) =>
  as(test, person)('POST', `/questions/${questionId}/supports`);

export async function questionsOf(test: TestApp, person: SignedIn, meetingId: string): Promise<QuestionList> {
  return (await as(test, person)<QuestionList>('GET', `/meetings/${meetingId}/questions`)).body;
}

export const promise = (test: TestApp, { secretary, community }: Neighbourhood, questionId: string, more: object = {}) =>
  as(test, secretary)<QuestionView>('POST', `/questions/${questionId}/promise`, {
    requestKey: randomUUID(),
    assigneeOrgUnitId: community.propertyId,
    dueOn: addDays(dayOf(test.clock.now()), 7),
    ...more,
  });
export const answer = (test: TestApp, { secretary, community }: Neighbourhood, questionId: string, more: object = {}) =>
  as(test, secretary)<QuestionView>('POST', `/questions/${questionId}/answer`, {
    requestKey: randomUUID(),
    text: '灯已经订好，明天换。',
    byOrgUnitId: community.propertyId,
    ...more,
  });
export const declare = (test: TestApp, { secretary }: Neighbourhood, questionId: string, more: object = {}) =>
  as(test, secretary)<QuestionView>('POST', `/questions/${questionId}/not-possible`, {
    requestKey: randomUUID(),
    reason: '地下有高压管线，挖不得',
    ...more,
  });

/** What stands in somebody's inbox: titles, by the alphabet, since the tests' clock stands still. */
export async function inboxOf(test: TestApp, { userId }: Pick<TestPerson, 'userId'>): Promise<string[]> {
  await test.settle();
  return (await test.db.manager.findBy(NoticeEntity, { userId })).map((notice) => notice.title).sort();
}
