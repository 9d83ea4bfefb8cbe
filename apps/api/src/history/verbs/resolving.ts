import { randomUUID } from 'node:crypto';
import { addDays, endOf, type ObjectionAnswer, type OrderAction, type ResolutionView } from '@silin/shared';
import type { Place } from '../place';
import { officialPaper } from '../official-paper';
import type { Story } from '../story';

export const draft = async (place: Place, pollId: string, text: string): Promise<string> =>
  (await place.secretary.post<ResolutionView>(`/polls/${pollId}/resolution`, { text })).resolutionId;

/** Written the next morning and hung out the same day. */
export async function* publish(place: Place, pollId: string, text: string): Story<string> {
  yield place.in(1, '10:10');
  const resolutionId = await draft(place, pollId, text);
  yield place.later(50);
  await place.secretary.post(`/resolutions/${resolutionId}/publish`);
  return resolutionId;
}

/** The morning after the last day on which one may object. */
export async function* hangOut(place: Place, resolutionId: string): Story {
  const { objectionsUntil } = await place.secretary.get<ResolutionView>(`/resolutions/${resolutionId}`);
  yield new Date(endOf(objectionsUntil ?? place.today).getTime() + 8.5 * 3_600_000);
}

/** Nobody objects. */
export async function* comeIntoForce(place: Place, pollId: string, text: string): Story<string> {
  const resolutionId = yield* publish(place, pollId, text);
  yield* hangOut(place, resolutionId);
  return resolutionId;
}

export async function object(place: Place, resolutionId: string, who: string, reason: string): Promise<string> {
  const request = { requestKey: randomUUID(), reason, aboutRoles: [] };
  return (await place.by(who).post<ObjectionAnswer>(`/resolutions/${resolutionId}/objections`, request)).objectionId;
}

export const rule = (place: Place, objectionId: string, ruling: 'overrule' | 'uphold', reason: string) =>
  place.by(place.staff.committee).post(`/objections/${objectionId}/rule`, { ruling, reason });

type Order = Readonly<{ number: string; reason: string }>;

/** The street writes; its paper is attached. */
async function orderPaper(place: Place, street: string, { number, reason }: Order) {
  const issuedOn = addDays(place.today, -1);
  const issuer = '柳园街道办事处';
  const documentId = await place.by(street).sendPaper(await officialPaper({ issuer, number, issuedOn, reason }));
  return { requestKey: randomUUID(), body: 'authority', issuer, number, issuedOn, reason, documentId };
}

export async function order(
  place: Place,
  street: string,
  resolutionId: string,
  { action, ...paper }: Order & Readonly<{ action: Exclude<OrderAction, 'annul'> }>,
): Promise<void> {
  const request = { ...(await orderPaper(place, street, paper)), action };
  await place.by(street).post(`/resolutions/${resolutionId}/orders`, request);
}

export async function annul(place: Place, street: string, pollId: string, paper: Order): Promise<void> {
  await place.by(street).post(`/polls/${pollId}/orders`, await orderPaper(place, street, paper));
}
