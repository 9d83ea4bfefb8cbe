import { randomUUID } from 'node:crypto';
import { addDays, type QuestionView } from '@silin/shared';
import type { Place } from '../place';

export async function ask(place: Place, meetingId: string, who: string, text: string, supporters: readonly string[] = []): Promise<string> {
  const { questionId } = await place.by(who).post<QuestionView>(`/meetings/${meetingId}/questions`, { requestKey: randomUUID(), text });
  for (const one of supporters) await place.by(one).post(`/questions/${questionId}/supports`);
  return questionId;
}

export const answer = (place: Place, questionId: string, text: string, byOrgUnitId = place.communityId) =>
  place.secretary.post(`/questions/${questionId}/answer`, { requestKey: randomUUID(), text, byOrgUnitId });

/** The matter that it has become. */
export async function promise(place: Place, questionId: string, carrier: string, days: number): Promise<string> {
  const request = { requestKey: randomUUID(), assigneeOrgUnitId: place.carrier(carrier), dueOn: addDays(place.today, days) };
  const { ended } = await place.secretary.post<QuestionView>(`/questions/${questionId}/promise`, request);
  if (!ended?.issueId) throw new Error('what was promised has not become a matter');
  return ended.issueId;
}

export const sayItCannotBe = (place: Place, questionId: string, reason: string) =>
  place.secretary.post(`/questions/${questionId}/not-possible`, { requestKey: randomUUID(), reason });
