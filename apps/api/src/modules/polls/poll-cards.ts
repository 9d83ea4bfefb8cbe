import type { EntityManager } from 'typeorm';
import { dayOf, policyOf, POLL_WORDS, quorumSoFar, type MyBallot, type PollCard } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { asMyBallot } from './my-ballot';
import { entriesOf, type OwnEntry } from './my-entries';
import { phoneWayOf } from './poll-terms';
import type { PollEntity } from './poll.entity';
import { heldBy, NOTHING_HELD, type Held } from './proxy/held-entries';
import { readingsOf } from './poll-readings';
import { NO_TURNOUT, takingPart, turnoutOf, type Turnout } from './turnout';

/** A poll with the reader's own entries of its roll, and those for whom they vote. */
export type ReadPoll = Readonly<{ card: PollCard; entries: readonly OwnEntry[]; held: Held }>;

/** In the given order: what may be known of each poll, and what the reader did. */
export async function readPolls(em: EntityManager, polls: readonly PollEntity[], actor: Actor, now: Date): Promise<ReadPoll[]> {
  const pollIds = polls.map((poll) => poll.pollId);
  const turnout = await turnoutOf(em, pollIds);
  const mine = await entriesOf(em, pollIds, actor.personId, dayOf(now));
  const heldIn = await heldBy(em, pollIds, actor.personId, now);
  return polls.map((poll) => {
    const entries = mine.get(poll.pollId) ?? [];
    const held = heldIn.get(poll.pollId) ?? NOTHING_HELD;
    const voting = [...entries, ...held.entries];
    return { card: asCard(poll, turnout.get(poll.pollId) ?? NO_TURNOUT, voting), entries, held };
  });
}

/** Whether the reader may vote for this entry now. */
export const mayVoteFor = ({ state, pack }: PollEntity, { ballot }: OwnEntry) =>
  state === 'open' && phoneWayOf(pack).isTaken && ballot === null;

function asCard(poll: PollEntity, voted: Turnout, entries: readonly OwnEntry[]): PollCard {
  const { pollId, issueId, meetingId, question, packId, pack, secrecy, state, opensAt, closesAt, rollSize } = poll;
  return {
    pollId,
    issueId,
    meetingId,
    question,
    packId,
    packTitle: pack.title,
    effect: pack.effect,
    kind: policyOf(pack).id,
    secrecy,
    method: poll.method,
    state,
    stateWords: POLL_WORDS[state],
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
    turnout: { voted: voted.entries, roll: (poll.rollPresent ?? rollSize) - poll.rollRecused },
    quorum: quorumSoFar(pack, { heads: rollSize, areaCm2: poll.rollAreaCm2 ?? 0 }, takingPartIn(poll, voted)),
    myBallot: lastBallotOf(entries, poll),
    mayVote: entries.some((entry) => mayVoteFor(poll, entry)),
  };
}

/** By what one takes part under this pack: by being there when the vote was called, or by a ballot. */
const takingPartIn = ({ pack, rollPresent, rules }: PollEntity, voted: Turnout) =>
  pack.takesPartBy === 'attendance' ? { heads: rollPresent ?? 0, areaCm2: 0 } : takingPart(voted, readingsOf(rules));

/** Null while one of their entries has not voted. */
function lastBallotOf(entries: readonly OwnEntry[], poll: PollEntity): MyBallot | null {
  const ballots = entries.flatMap(({ ballot }) => ballot ?? []);
  const last = ballots.at(-1);
  return last && ballots.length === entries.length ? asMyBallot(last, poll) : null;
}
