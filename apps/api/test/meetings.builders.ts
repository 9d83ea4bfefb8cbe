import { randomUUID } from 'node:crypto';
import {
  dayOf,
  earliestDayAfterNotice,
  instantAt,
  type CheckInAnswer,
  type CheckInCode,
  type MeetingView,
  type PlanMeetingAnswer,
  type PlanMeetingRequest,
  type PollView,
  type Problem,
} from '@silin/shared';
import { EndorsementEntity } from '../src/modules/issues';
import { AccessTokens } from '../src/platform/auth';
import { anIssue } from './polls.builders';
import { call, type Answer } from './support/calling';
import { aCommunity, aPerson, type TestCommunity, type TestPerson } from './support/people';
import type { TestApp } from './support/test-app';

/** 19:00 in Beijing on the first day that three days of notice allow. */
export const firstEvening = (test: TestApp): string => instantAt(earliestDayAfterNotice(dayOf(test.clock.now()), 3), '19:00').toISOString();

export type Neighbourhood = Readonly<{
  community: TestCommunity;
  secretary: TestPerson;
  committee: TestPerson;
  gridWorker: TestPerson;
  property: TestPerson;
  author: TestPerson;
  supporter: TestPerson;
  neighbour: TestPerson;
  issueId: string;
}>;

/** A community with its people and one accepted matter that one neighbour endorsed. */
export async function aNeighbourhood(test: TestApp, name = '柳园社区'): Promise<Neighbourhood> {
  const community = await aCommunity(test.db, name);
  const secretary = await aPerson(test, community, { roles: ['secretary'], owner: false });
  const committee = await aPerson(test, community, { roles: ['committee_member'], owner: false });
  const gridWorker = await aPerson(test, community, { roles: ['grid_worker'], owner: false });
  const property = await aPerson(test, community, { roles: ['property_company'], owner: false, orgUnitId: community.propertyId });
  const [author, supporter, neighbour] = [
    await aPerson(test, community, { name: '王秀兰' }),
    await aPerson(test, community),
    await aPerson(test, community),
  ];
  const issueId = await anIssue(test, community, author);
  await endorse(test, issueId, supporter);
  return { community, secretary, committee, gridWorker, property, author, supporter, neighbour, issueId };
}

export async function endorse(test: TestApp, issueId: string, { personId, userId }: TestPerson): Promise<void> {
  await test.db.manager.insert(EndorsementEntity, { issueId, personId, userId, endorsedAt: test.clock.now() });
}

export const planOf = (
  test: TestApp,
  { community, issueId }: Pick<Neighbourhood, 'community' | 'issueId'>,
  more: Partial<PlanMeetingRequest> = {},
): PlanMeetingRequest => ({
  requestKey: randomUUID(),
  form: 'council',
  title: '坡道和停车，坐下谈',
  venueId: community.venueId,
  startsAt: firstEvening(test),
  items: [{ issueId, minutes: 20 }],
  announce: true,
  ...more,
});

type SignedIn = Pick<TestPerson, 'token' | 'userId'>;

/** An access token of the same session for the present time: tests move the clock past the half hour that one lives. */
function freshToken(test: TestApp, { token, userId }: SignedIn): string {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { sid: string };
  return test.app.get(AccessTokens).issue(claims.sid, userId).accessToken;
}

/** Calls as one person; every answer may be a refusal. */
export const as =
  (test: TestApp, person: SignedIn) =>
  <T = Record<string, unknown>>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer<T & Problem>> =>
    call<T & Problem>(test, method, path, {
      token: freshToken(test, person),
      body: method === 'POST' || method === 'PUT' ? (body ?? {}) : undefined,
    });

export async function plan(test: TestApp, place: Neighbourhood, more: Partial<PlanMeetingRequest> = {}): Promise<string> {
  const path = `/communities/${place.community.communityId}/meetings`;
  const { status, body } = await as(test, place.secretary)<PlanMeetingAnswer>('POST', path, planOf(test, place, more));
  if (status !== 201) throw new Error(`the meeting was refused: ${body.code}`);
  return body.meetingId;
}

export type InSession = Neighbourhood & Readonly<{ meetingId: string; agendaItemId: string }>;

type ItemsOf = (place: Neighbourhood) => PlanMeetingRequest['items'];

/** A meeting that was announced; the clock stands half an hour before it begins, when the doors open. */
export async function atTheDoors(test: TestApp, more: Partial<PlanMeetingRequest> = {}, itemsOf?: ItemsOf): Promise<InSession> {
  const place = await aNeighbourhood(test);
  const startsAt = new Date(more.startsAt ?? firstEvening(test));
  const meetingId = await plan(test, place, { ...more, ...(itemsOf ? { items: itemsOf(place) } : {}) });
  const minutes = Math.ceil((startsAt.getTime() - test.clock.now().getTime()) / 60_000) - 30;
  await test.pass({ minutes });
  const view = await as(test, place.secretary)<MeetingView>('GET', `/meetings/${meetingId}`);
  return { ...place, meetingId, agendaItemId: view.body.agenda[0]?.agendaItemId ?? '' };
}

export async function inSession(test: TestApp, more: Partial<PlanMeetingRequest> = {}): Promise<InSession> {
  const place = await atTheDoors(test, more);
  const { status } = await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/open`);
  if (status !== 200) throw new Error('the meeting did not open');
  return place;
}

export async function checkIn(
  test: TestApp,
  { meetingId, gridWorker }: InSession,
  person: TestPerson,
): Promise<Answer<CheckInAnswer & Problem>> {
  const { body } = await as(test, gridWorker)<CheckInCode>('GET', `/meetings/${meetingId}/check-in-code`);
  return as(test, person)<CheckInAnswer>('POST', `/meetings/${meetingId}/check-ins`, { code: body.code });
}

/** The first item is under way, these people are in, and the chair has called a vote. */
export async function voting(test: TestApp, place: InSession, people: readonly TestPerson[]): Promise<PollView> {
  for (const person of people) await checkIn(test, place, person);
  await as(test, place.secretary)('POST', `/agenda-items/${place.agendaItemId}/start`);
  const { status, body } = await as(test, place.secretary)<PollView>('POST', `/agenda-items/${place.agendaItemId}/polls`, {
    question: '坡道放缓到 1:12，行不行？',
  });
  if (status !== 201) throw new Error(`no vote: ${body.code}`);
  return body;
}
