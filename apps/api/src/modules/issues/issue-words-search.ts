import type { EntityManager } from 'typeorm';
import { encodeCursor, type Cursor } from '../../platform/http';
import type { InStates } from './issue-ranges';

const WORDS_MAX = 5;
/** Looked through for one page. A rare word is not looked for through twenty years while somebody waits: the next page goes on from there. */
const LOOKED_THROUGH = 3000;

export type Searched = Readonly<{
  issueIds: string[];
  /** Where to go on if the page is not full; null = nothing is left. */ next: string | null;
}>;
type Place = Readonly<{ issueId: string; movedAt: Date }>;

/** Each word must stand somewhere in what is public; LOCATE knows no wildcards, so nothing needs escaping. */
export async function searched(
  em: EntityManager,
  { communityId, states, more, parameters = [] }: InStates,
  { text, after, limit }: Readonly<{ text: string; after: Cursor | null; limit: number }>,
): Promise<Searched> {
  const words = wordsIn(text);
  const window = windowAfter(communityId, after);
  const contains = words.map(() => 'LOCATE(?, CONCAT_WS(CHAR(10), i.publicTitle, i.publicText, i.publicPlace)) > 0').join(' AND ');
  const rows = await em.query<{ issueId: string }[]>(
    `SELECT i.issueId FROM (${window.sql} LIMIT ?) w JOIN issue i ON i.issueId = w.issueId
     WHERE i.state IN (?) AND ${contains} ${more ? `AND (${more})` : ''} ORDER BY w.movedAt DESC, w.issueId DESC LIMIT ?`,
    [...window.parameters, LOOKED_THROUGH, states, ...words, ...parameters, limit],
  );
  const [last] = await em.query<Place[]>(`${window.sql} LIMIT 1 OFFSET ?`, [...window.parameters, LOOKED_THROUGH - 1]);
  return { issueIds: rows.map(({ issueId }) => issueId), next: last ? encodeCursor({ at: last.movedAt, id: last.issueId }) : null };
}

export const wordsIn = (text: string) => text.trim().split(/\s+/u).filter(Boolean).slice(0, WORDS_MAX);

function windowAfter(communityId: string, after: Cursor | null) {
  const beyond = after ? 'AND movedAt <= ? AND (movedAt < ? OR issueId < ?)' : '';
  return {
    sql: `SELECT issueId, movedAt FROM issue WHERE communityId = ? ${beyond} ORDER BY movedAt DESC, issueId DESC`,
    parameters: [communityId, ...(after ? [after.at, after.at, after.id] : [])],
  };
}
