import { randomInt, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { contentOfCode, dayOf, linesApart } from '@silin/shared';
import { BallotEntity } from '../ballot.entity';
import type { PollEntity } from '../poll.entity';
import { SecretChoiceEntity } from './secret-choice.entity';

type Opened = Pick<PollEntity, 'pollId' | 'opensAt'>;
const CHUNK = 500;
/** No sign of any code, so that no row is left as it was. */
const WIPED = '-';
// By key, which says nothing; the order of the pages is nobody's promise.
const CODES = 'SELECT code FROM secret_choice WHERE pollId = ? ORDER BY choiceId';

const openedOn = ({ opensAt }: Opened): string => {
  if (opensAt === null) throw new Error('a vote that was never opened');
  return dayOf(opensAt);
};
const asRow = (poll: Opened, code: string) => ({ pollId: poll.pollId, choiceId: randomUUID(), code, openedOn: openedOn(poll) });

/** In the transaction that has just written that somebody took part. */
export async function putChoice(em: EntityManager, poll: Opened, code: string): Promise<void> {
  await em.insert(SecretChoiceEntity, asRow(poll, code));
}

export async function codesOf(em: EntityManager, pollId: string): Promise<readonly string[]> {
  return (await em.query<{ code: string }[]>(CODES, [pollId])).map((row) => row.code);
}

/** Of a poll that is locked: how many took part, and how many choices of this poll there are. Whoever touched either by hand is found here. */
export async function bothSides(
  em: EntityManager,
  { pollId, slate }: Pick<PollEntity, 'pollId' | 'slate'>,
): Promise<Readonly<{ ballots: number; choices: number; unreadable: number }>> {
  const codes = await codesOf(em, pollId);
  const unreadable = codes.filter((code) => contentOfCode(slate, code) === null).length;
  return { ballots: await em.countBy(BallotEntity, { pollId }), choices: codes.length, unreadable };
}

/**
 * Of a poll that is locked and closed: every choice written anew, in an order drawn by lot, under a new key, with its lines taken apart. One
 * transaction writes all of it, so that neither keys nor what the database keeps of transactions tell who voted when.
 */
export async function scatterChoices(em: EntityManager, poll: Opened): Promise<void> {
  const { pollId } = poll;
  const codes = await codesOf(em, pollId);
  const rows = inDrawnOrder(linesApart(codes)).map((code) => asRow(poll, code));
  // Of the same length, so that it is written over where it stands: what is deleted stays in its page for a while, in the order of the votes.
  await em.update(SecretChoiceEntity, { pollId }, { code: WIPED.repeat(codes[0]?.length ?? 0) });
  await em.delete(SecretChoiceEntity, { pollId });
  for (let from = 0; from < rows.length; from += CHUNK) await em.insert(SecretChoiceEntity, rows.slice(from, from + CHUNK));
}

/** Fisher and Yates, with the generator of keys: that of `Math.random` could be run backwards. */
export function inDrawnOrder<T>(items: readonly T[]): readonly T[] {
  const drawn = [...items];
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [drawn[last], drawn[other]] = [drawn[other] as T, drawn[last] as T];
  }
  return drawn;
}
