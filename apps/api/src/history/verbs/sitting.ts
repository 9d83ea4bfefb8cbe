import { randomUUID } from 'node:crypto';
import {
  MEETING_LIMITS,
  type CheckInCode,
  type Choice,
  type MeetingForm,
  type MeetingPlan,
  type MeetingView,
  type PlanMeetingAnswer,
  type PollView,
} from '@silin/shared';
import type { Place } from '../place';
import type { Story } from '../story';

export type Call = Readonly<{ form?: MeetingForm; announce?: boolean; going?: readonly string[]; notGoing?: readonly string[] }>;
export type Votes = Readonly<Partial<Record<Choice, readonly string[]>>>;
const MINUTE_MS = 60_000;

/** The secretary calls it as the system proposes. */
export async function call(place: Place, issueIds: readonly string[], options: Call = {}): Promise<string> {
  const { form = 'council', announce = true, going = [], notGoing = [] } = options;
  const plan = await place.secretary.post<MeetingPlan>(`/communities/${place.communityId}/meetings/plan`, { form, issueIds });
  const { title, venueId, startsAt } = plan;
  const items = plan.items.map(({ issueId, minutes }) => ({ issueId, minutes }));
  const request = { requestKey: randomUUID(), form, title, venueId, startsAt, items, announce };
  const { meetingId } = await place.secretary.post<PlanMeetingAnswer>(`/communities/${place.communityId}/meetings`, request);
  for (const who of going) await place.by(who).post(`/meetings/${meetingId}/rsvp`, { going: true });
  for (const who of notGoing) await place.by(who).post(`/meetings/${meetingId}/rsvp`, { going: false });
  return meetingId;
}

/** Doors open, people come with their phones, the chair opens. */
export async function* open(place: Place, meetingId: string, attendees: readonly string[]): Story {
  const { startsAt } = await place.secretary.get<MeetingView>(`/meetings/${meetingId}`);
  const starts = new Date(startsAt);
  yield new Date(starts.getTime() - (MEETING_LIMITS.doorsOpenMinutesBefore - 5) * MINUTE_MS);
  for (const who of attendees) {
    const { code } = await place.gridWorker.get<CheckInCode>(`/meetings/${meetingId}/check-in-code`);
    await place.by(who).post(`/meetings/${meetingId}/check-ins`, { code });
  }
  yield starts;
  await place.secretary.post(`/meetings/${meetingId}/open`);
}

async function itemOf(place: Place, meetingId: string, issueId: string): Promise<string> {
  const { agenda } = await place.secretary.get<MeetingView>(`/meetings/${meetingId}`);
  const item = agenda.find((one) => one.issueId === issueId);
  if (!item) throw new Error(`${issueId} is not on the agenda`);
  return item.agendaItemId;
}

/** What was said, one after the other. */
export async function* talkAbout(place: Place, meetingId: string, issueId: string, said: readonly string[]): Story<string> {
  const item = await itemOf(place, meetingId, issueId);
  await place.secretary.post(`/agenda-items/${item}/start`);
  for (const text of said) {
    yield place.later(1);
    await place.gridWorker.post(`/agenda-items/${item}/gists`, { requestKey: randomUUID(), text });
  }
  return item;
}

export const putToVote = async (place: Place, item: string, question: string): Promise<string> =>
  (await place.secretary.post<PollView>(`/agenda-items/${item}/polls`, { question })).pollId;

export async function vote(place: Place, pollId: string, votes: Votes): Promise<void> {
  for (const [choice, people] of Object.entries(votes))
    for (const who of people) await place.by(who).post(`/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice });
}

export type Debate = Readonly<{ issueId: string; said: readonly string[]; question: string; votes: Votes }>;

/** From the first word to the count; the poll. */
export async function* decide(place: Place, meetingId: string, { issueId, said, question, votes }: Debate): Story<string> {
  const item = yield* talkAbout(place, meetingId, issueId, said);
  yield place.later(12);
  const pollId = await putToVote(place, item, question);
  yield place.later(4);
  await vote(place, pollId, votes);
  await place.secretary.post(`/polls/${pollId}/close`);
  return pollId;
}

/** Ended the same evening; the minutes go round the next day and are hung out three days later. */
export async function* wrapUp(place: Place, meetingId: string, confirming: readonly string[]): Story {
  yield place.later(6);
  await place.secretary.post(`/meetings/${meetingId}/conclude`);
  yield place.in(1, '09:30');
  await place.secretary.post(`/meetings/${meetingId}/minutes`);
  yield place.later(130);
  for (const who of confirming)
    await place.by(who).post(`/meetings/${meetingId}/minutes/confirmations`, { version: 1, verdict: 'confirm' });
  yield place.in(3, '16:00');
  await place.secretary.post(`/meetings/${meetingId}/minutes/publish`);
}
