import { randomUUID } from 'node:crypto';
import { addDays, instantAt, type MeetingView, type PlanMeetingAnswer, type TalkList } from '@silin/shared';
import type { Place } from '../place';

/** An afternoon at which the secretary receives people one by one, the first at its beginning. */
export async function receive(place: Place, venue: string, days: number): Promise<string> {
  const startsAt = instantAt(addDays(place.today, days), '15:00').toISOString();
  const form = { form: 'secretary_meeting', title: '有话单独跟书记说', items: [], announce: true };
  const request = { ...form, requestKey: randomUUID(), venueId: place.venue(venue), startsAt };
  const { meetingId } = await place.secretary.post<PlanMeetingAnswer>(`/communities/${place.communityId}/meetings`, request);
  await setTimes(place, meetingId);
  return meetingId;
}

/** The whole session, ten minutes each. */
export async function setTimes(place: Place, meetingId: string): Promise<void> {
  const { startsAt, endsAt } = await place.secretary.get<MeetingView>(`/meetings/${meetingId}`);
  await place.secretary.post(`/meetings/${meetingId}/talk-hours`, { from: startsAt, until: endsAt, minutesEach: 10 });
}

/** Somebody takes the first time that is free. */
export async function book(place: Place, meetingId: string, who: string, about = ''): Promise<string> {
  const { times } = await place.by(who).get<TalkList>(`/meetings/${meetingId}/talks`);
  const startsAt = times.find(({ standing }) => standing === 'free')?.startsAt;
  const { mine } = await place.by(who).post<TalkList>(`/meetings/${meetingId}/talks`, { requestKey: randomUUID(), startsAt, about });
  if (!mine) throw new Error(`${who} has no time`);
  return mine.talkId;
}

export const giveBack = (place: Place, who: string, talkId: string) => place.by(who).post(`/talks/${talkId}/give-back`);

export const endTalk = (place: Place, talkId: string, how: 'answer' | 'not-possible' | 'miss', more: object = {}) =>
  place.secretary.post(`/talks/${talkId}/${how}`, { requestKey: randomUUID(), ...more });

/** The matter that it has become. */
export async function promiseInTalk(place: Place, talkId: string, carrier: string, days: number, publicText: string): Promise<string> {
  const request = { requestKey: randomUUID(), assigneeOrgUnitId: place.carrier(carrier), dueOn: addDays(place.today, days), publicText };
  const { list } = await place.secretary.post<TalkList>(`/talks/${talkId}/promise`, request);
  const issueId = list?.find((row) => row.talkId === talkId)?.ended?.issueId;
  if (!issueId) throw new Error('what was promised has not become a matter');
  return issueId;
}
