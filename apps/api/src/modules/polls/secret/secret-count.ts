import type { EntityManager } from 'typeorm';
import {
  ballotLineText,
  ballotsRootOfTexts,
  contentOfCode,
  linesApart,
  votedRoot,
  type BallotContent,
  type RecountBallotLine,
  type Slate,
} from '@silin/shared';
import { BallotEntity } from '../ballot.entity';
import { markerOf, sha256 } from '../poll-digests';
import type { VotersContent } from '../poll-rows';
import type { PollEntity } from '../poll.entity';
import { codesOf } from './secret-choices';

type Sealed = Pick<PollEntity, 'pollId' | 'sealKey' | 'slate'>;
/** `rows`: a voter beside each choice, whichever, since all weigh the same; nothing but the count may be told by them. */
export type SecretBallots = Readonly<{ rows: readonly VotersContent[]; sha256: string; votedRoot: string }>;

/** Of a poll whose choices are as many as its voters. @throws Error where they are not */
export async function readSecretBallots(em: EntityManager, poll: Sealed): Promise<SecretBallots> {
  const voters = await votersOf(em, poll.pollId);
  const contents = await contentsOf(em, poll);
  if (voters.length !== contents.length) throw new Error(`${contents.length} choices of ${voters.length} voters`);
  return {
    rows: contents.map((content, i) => ({ voter: voters[i] ?? '', ...content })),
    sha256: ballotsRootOfTexts(
      contents.map((content) => ballotLineText(lineOf(content))),
      sha256,
    ),
    votedRoot: votedRoot(
      voters.map((rollEntryId) => markerOf(poll, rollEntryId)),
      sha256,
    ),
  };
}

/** As they are recounted: who took part, as they are called in these rows, and what was chosen, by nobody, in the order of the signs. */
export type SecretRows = Readonly<{ voted: readonly string[]; ballots: readonly RecountBallotLine[] }>;

export async function secretRowsOf(em: EntityManager, poll: Sealed): Promise<SecretRows> {
  const voters = await votersOf(em, poll.pollId);
  return { voted: voters.map((rollEntryId) => markerOf(poll, rollEntryId)).sort(), ballots: (await contentsOf(em, poll)).map(lineOf) };
}

const lineOf = ({ choice, choices }: BallotContent): RecountBallotLine => (choices === null ? { choice } : { choices });

async function contentsOf(em: EntityManager, { pollId, slate }: Sealed): Promise<BallotContent[]> {
  // Rewritten so when it closed; taken apart again, a row that somebody put together since tells nothing either.
  return linesApart([...(await codesOf(em, pollId))].sort()).map((code) => contentIn(slate, code));
}

function contentIn(slate: Slate | null, code: string): BallotContent {
  const content = contentOfCode(slate, code);
  if (content === null) throw new Error('a choice that nobody could have made');
  return content;
}

async function votersOf(em: EntityManager, pollId: string): Promise<string[]> {
  const rows = await em.find(BallotEntity, { where: { pollId }, select: { rollEntryId: true }, order: { rollEntryId: 'ASC' } });
  return rows.map(({ rollEntryId }) => rollEntryId);
}
