import { randomUUID } from 'node:crypto';
import type { PlanMeetingRequest, TalkHoursRequest, TalkList, TalkRow } from '@silin/shared';
import { MeetingEntity, TalkEntity } from '../src/modules/meetings';
import { NoticeEntity } from '../src/modules/notices';
import { aNeighbourhood, as, plan, type Neighbourhood } from './meetings.builders';
import type { TestPerson } from './support/people';
import type { TestApp } from './support/test-app';

type SignedIn = Pick<TestPerson, 'token' | 'userId'>;
export type Receiving = Neighbourhood & Readonly<{ meetingId: string }>;
export const SECRETARY_MEETING: Partial<PlanMeetingRequest> = { form: 'secretary_meeting', title: '有话当面问书记', items: [] };
export const ABOUT = '楼上漏水，物业不管';

export async function momentOf(test: TestApp, meetingId: string, minute: number): Promise<string> {
  const { startsAt } = await test.db.manager.findOneByOrFail(MeetingEntity, { meetingId });
  return new Date(startsAt.getTime() + minute * 60_000).toISOString();
}

export async function setHours(test: TestApp, person: SignedIn, meetingId: string, more: Partial<TalkHoursRequest> = {}) {
  const [from, until] = [await momentOf(test, meetingId, 0), await momentOf(test, meetingId, 60)];
  return as(test, person)<TalkList>('POST', `/meetings/${meetingId}/talk-hours`, { from, until, minutesEach: 10, ...more });
}

/** A 书记见面会 whose notice has gone out; its hour is divided into six times. */
export async function receiving(test: TestApp): Promise<Receiving> {
  const place = await aNeighbourhood(test);
  const meetingId = await plan(test, place, SECRETARY_MEETING);
  const { status, body } = await setHours(test, place.secretary, meetingId);
  if (status !== 200) throw new Error(`no times: ${body.code}`);
  return { ...place, meetingId };
}

/** In session: the clock stands at its beginning. */
export async function begun<P extends Receiving>(test: TestApp, place: P): Promise<P> {
  const { startsAt } = await test.db.manager.findOneByOrFail(MeetingEntity, { meetingId: place.meetingId });
  await test.pass({ minutes: Math.ceil((startsAt.getTime() - test.clock.now().getTime()) / 60_000) });
  const { status, body } = await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/open`);
  if (status !== 200) throw new Error(`not open: ${body.code}`);
  return place;
}

export const book = async (test: TestApp, person: SignedIn, meetingId: string, minute: number, more: object = {}) =>
  as(test, person)<TalkList>('POST', `/meetings/${meetingId}/talks`, {
    requestKey: randomUUID(),
    startsAt: await momentOf(test, meetingId, minute),
    ...more,
  });
export const bookFor = async (test: TestApp, host: SignedIn, meetingId: string, minute: number, personId: string) =>
  as(test, host)<TalkList>('POST', `/meetings/${meetingId}/talks/on-behalf`, {
    requestKey: randomUUID(),
    startsAt: await momentOf(test, meetingId, minute),
    personId,
    about: ABOUT,
  });
export const giveBack = (test: TestApp, person: SignedIn, talkId: string) =>
  as(test, person)<TalkList>('POST', `/talks/${talkId}/give-back`);
export const end = (test: TestApp, person: SignedIn, talkId: string, how: string, more: object = {}) =>
  as(test, person)<TalkList>('POST', `/talks/${talkId}/${how}`, { requestKey: randomUUID(), ...more });

export const talksOf = async (test: TestApp, person: SignedIn, meetingId: string): Promise<TalkList> =>
  (await as(test, person)<TalkList>('GET', `/meetings/${meetingId}/talks`)).body;
export const rowOf = (list: TalkList, name: string): TalkRow | undefined => list.list?.find((row) => row.name === name);

/** Booked; the id of the talk. */
export async function aTalk(test: TestApp, place: Receiving, person: TestPerson, minute = 20, more: object = {}): Promise<string> {
  const { body } = await book(test, person, place.meetingId, minute, more);
  if (!body.mine) throw new Error(`no talk: ${body.code}`);
  return body.mine.talkId;
}

export const heldAt = (test: TestApp, meetingId: string) => test.db.manager.countBy(TalkEntity, { meetingId, held: 1 });

export async function wordsTo(test: TestApp, { userId }: Pick<TestPerson, 'userId'>): Promise<string[]> {
  await test.settle();
  return (await test.db.manager.findBy(NoticeEntity, { userId })).map(({ title, words }) => `${title}：${words}`);
}
