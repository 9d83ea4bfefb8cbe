import { randomUUID } from 'node:crypto';
import { endOf, type CorrectMinutesRequest, type MeetingView, type MinutesView, type PollView } from '@silin/shared';
import { as, inSession, voting, type InSession } from './meetings.builders';
import { MinutesSlipEntity } from '../src/modules/meetings';
import { newId } from '../src/platform/database';
import type { TestPerson } from './support/people';
import type { TestApp } from './support/test-app';

type SignedIn = Pick<TestPerson, 'token' | 'userId'>;

/** What was said of a ramp, voted on and concluded; author, supporter, neighbour and the property manager were there. */
export async function concluded(test: TestApp): Promise<InSession> {
  const place = await inSession(test);
  const poll = await voting(test, place, [place.author, place.supporter, place.neighbour, place.property]);
  const cast = (person: TestPerson, choice: string) =>
    as(test, person)('POST', `/polls/${poll.pollId}/ballots`, { requestKey: randomUUID(), choice });
  const gist = { requestKey: randomUUID(), speakerPersonId: place.property.personId, text: '改缓要往外多伸 3 米。\n\n二、假的一项' };
  await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/gists`, gist);
  for (const person of [place.author, place.supporter]) await cast(person, 'approve');
  await cast(place.neighbour, 'reject');
  await as(test, place.secretary)<PollView>('POST', `/polls/${poll.pollId}/close`);
  await test.pass({ minutes: 50 });
  await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/conclude`);
  return place;
}

export const circulate = (test: TestApp, { meetingId, secretary }: InSession) =>
  as(test, secretary)<MinutesView>('POST', `/meetings/${meetingId}/minutes`);

export async function circulated(test: TestApp): Promise<InSession> {
  const place = await concluded(test);
  await circulate(test, place);
  return place;
}

/** Without a body: all of version 1 is right. */
export const judge = (test: TestApp, { meetingId }: InSession, person: SignedIn, body: object = {}) =>
  as(test, person)('POST', `/meetings/${meetingId}/minutes/confirmations`, { version: 1, verdict: 'confirm', ...body });

export const object = (test: TestApp, place: InSession, person: SignedIn, body: object = {}) =>
  judge(test, place, person, { verdict: 'object', section: 1, remark: '我说的是两米', ...body });

export const correct = (test: TestApp, { meetingId, secretary }: InSession, body: Partial<CorrectMinutesRequest> = {}) =>
  as(test, secretary)<MinutesView>('POST', `/meetings/${meetingId}/minutes/corrections`, {
    version: 1,
    section: 1,
    correction: '往外多伸 2 米。',
    reason: '听过录音，是两米。',
    ...body,
  });

export const keepWording = (test: TestApp, { meetingId, secretary }: InSession, objectionId: string, answer = '录音里就是三米。') =>
  as(test, secretary)('POST', `/meetings/${meetingId}/minutes/objections/${objectionId}/keep`, { answer });

export const publish = (test: TestApp, { meetingId, secretary }: InSession) =>
  as(test, secretary)('POST', `/meetings/${meetingId}/minutes/publish`);

export const meetingView = async (test: TestApp, { meetingId }: { meetingId: string }, person: SignedIn): Promise<MeetingView> =>
  (await as(test, person)<MeetingView>('GET', `/meetings/${meetingId}`)).body;

export async function minutesOf(test: TestApp, place: InSession, person: SignedIn): Promise<MinutesView> {
  const { minutes } = await meetingView(test, place, person);
  if (!minutes) throw new Error('no minutes for this reader');
  return minutes;
}

/** What somebody signed, as an office entered it; without its photo. */
export async function aSlipOf(test: TestApp, meetingId: string, { personId }: TestPerson, { userId }: TestPerson): Promise<string> {
  const enteredAt = test.clock.now();
  const slipId = newId(enteredAt);
  await test.db.manager.insert(MinutesSlipEntity, {
    verdict: 'confirm',
    state: 'entered',
    ...{ slipId, meetingId, requestKey: randomUUID(), personId, onceFor: personId, version: 1 },
    ...{ section: null, ofVersion: null, remark: null, otherwise: null, reason: null },
    ...{ enteredAt, enteredByUserId: userId, comparedByUserId: null, comparedAt: null },
  });
  return slipId;
}

/** The instant at which the set time ends. */
export async function untilTimeIsOver(test: TestApp, place: InSession): Promise<void> {
  const { confirmUntil } = await minutesOf(test, place, place.secretary);
  await test.pass({ minutes: Math.ceil((endOf(confirmUntil).getTime() - test.clock.now().getTime()) / 60_000) });
}
