import { randomUUID } from 'node:crypto';
import type { AcceptIssueRequest, IssueCategory, RaiseIssueAnswer } from '@silin/shared';
import type { Place } from '../place';
import type { Story } from '../story';

export type Words = Readonly<{
  title: string;
  text: string;
  category: IssueCategory;
  place: string;
  /** Subjects of the pictures. */
  photos?: readonly string[];
}>;
export type Raised = Readonly<{ issueId: string; becomes: AcceptIssueRequest }>;

export async function photographed(place: Place, who: string, subjects: readonly string[] = []): Promise<string[]> {
  const photoIds: string[] = [];
  for (const subject of subjects) photoIds.push(await place.by(who).sendPhoto(await place.world.photograph(subject)));
  return photoIds;
}

export async function raise(place: Place, author: string, words: Words): Promise<Raised> {
  const { title, text, category, place: where } = words;
  const photoIds = await photographed(place, author, words.photos);
  const request = { requestKey: randomUUID(), title, text, category, place: where, photoIds, named: [] };
  const { issueId } = await place.by(author).post<RaiseIssueAnswer>(`/communities/${place.communityId}/issues`, request);
  return { issueId, becomes: { publicTitle: title, publicText: text, publicPlace: where, category, publicPhotoIds: photoIds } };
}

export const accept = (place: Place, { issueId, becomes }: Raised) => place.gridWorker.post(`/issues/${issueId}/accept`, becomes);

export async function endorse(place: Place, issueId: string, neighbours: readonly string[]): Promise<void> {
  for (const who of neighbours) await place.by(who).post(`/issues/${issueId}/endorsements`);
}

/** Raised at that time, looked at the same day, and seen by neighbours the next evening. */
export async function* publicMatter(
  place: Place,
  since: Date,
  author: string,
  words: Words,
  neighbours: readonly string[] = [],
): Story<string> {
  yield since;
  const raised = await raise(place, author, words);
  yield place.later(95);
  await accept(place, raised);
  if (neighbours.length > 0) {
    yield place.in(1, '19:20');
    await endorse(place, raised.issueId, neighbours);
  }
  return raised.issueId;
}
