import { randomUUID } from 'node:crypto';
import {
  addDays,
  endOf,
  instantAt,
  type AnnouncePollAnswer,
  type Choice,
  type OwnersMatter,
  type PrepareOwnersPollAnswer,
} from '@silin/shared';
import type { Caller } from '../caller';
import type { Place } from '../place';
import type { Story } from '../story';

export type OwnersQuestion = Readonly<{
  issueId: string;
  matter: OwnersMatter;
  question: string;
  /** The whole estate where none is named. */
  building?: string;
}>;
export type Announced = Readonly<{ pollId: string; opensOn: string; closesOn: string }>;

/** The roll lies open. */
export async function layOpen(place: Place, { issueId, matter, question, building }: OwnersQuestion): Promise<PrepareOwnersPollAnswer> {
  const [estate] = place.estates;
  const found = estate?.buildings.find(({ name }) => name === building);
  const buildingIds = building === undefined ? [] : [found?.buildingId];
  const request = { requestKey: randomUUID(), matter, question, estateId: estate?.estateId, buildingIds };
  return place.secretary.post<PrepareOwnersPollAnswer>(`/issues/${issueId}/owners-polls`, request);
}

/** Nobody objects to the roll, or every objection is answered; then it is announced. */
export async function* announce(place: Place, { pollId, reviewUntil }: PrepareOwnersPollAnswer, days?: number): Story<Announced> {
  yield new Date(endOf(reviewUntil).getTime() + 9 * 3_600_000);
  const opensOn = addDays(place.today, 16);
  const chosen = days === undefined ? {} : { opensOn, closesOn: addDays(opensOn, days - 1) };
  return place.secretary.post<AnnouncePollAnswer>(`/polls/${pollId}/announce`, chosen);
}

export const cast = (caller: Caller, pollId: string, choice: Choice) =>
  caller.post(`/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice });

export type Ballots = readonly Readonly<{ caller: Caller; choice: Choice }>[];

/** A part of them votes on each evening from the first day on. */
export async function* voteOverDays(place: Place, { pollId, opensOn }: Announced, ballots: Ballots, evenings: number): Story {
  const each = Math.ceil(ballots.length / evenings);
  for (let evening = 0; evening < evenings; evening += 1) {
    yield instantAt(addDays(opensOn, evening), '19:40');
    for (const { caller, choice } of ballots.slice(evening * each, (evening + 1) * each)) await cast(caller, pollId, choice);
  }
}

/** The clock has counted. */
export const counted = ({ closesOn }: Announced): Date => new Date(endOf(closesOn).getTime() + 9 * 3_600_000);
