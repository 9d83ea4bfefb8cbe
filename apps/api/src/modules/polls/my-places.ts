import type { EntityManager } from 'typeorm';
import { mayBeChanged, type PollView } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { asMyBallot } from './my-ballot';
import type { OwnEntry } from './my-entries';
import { mayVoteFor, type ReadPoll } from './poll-cards';
import type { PollEntity } from './poll.entity';
import { authoritiesFor } from './proxy/held-entries';
import { ENTRUSTING_STATES } from './proxy/proxy-giving.service';

type Reader = Readonly<{ actor: Actor; now: Date }>;

/** The reader's places on the roll: their own first, with who votes for them, then those for which they vote. */
export async function myPlaces(
  em: EntityManager,
  poll: PollEntity,
  { entries, held }: ReadPoll,
  { actor, now }: Reader,
): Promise<PollView['myEntries']> {
  const authorities = await authoritiesFor(
    em,
    entries.map(({ rollEntryId }) => rollEntryId),
    now,
  );
  const own = entries.map((entry) => {
    const authority = authorities.get(entry.rollEntryId) ?? null;
    const mayEntrust = authority === null && mayEntrustNow(poll, entry, { actor, now });
    return { ...asPlace(poll, entry), heldFor: null, authority, mayEntrust };
  });
  const others = held.entries.map((entry) => ({
    ...asPlace(poll, entry),
    heldFor: entry.heldFor,
    authority: null,
    mayEntrust: false,
  }));
  return [...own, ...others];
}

const asPlace = (poll: PollEntity, entry: OwnEntry) => ({
  ...entry,
  ballot: entry.ballot ? asMyBallot(entry.ballot, poll) : null,
  mayVote: mayVoteFor(poll, entry),
  // What came by proxy is not changed: its agent has voted, and the principal was told what.
  mayChange: poll.state === 'open' && entry.ballot !== null && mayBeChanged(poll.pack, poll.rules, entry.ballot.channel),
  changes: (entry.ballot?.version ?? 1) - 1,
});

const mayEntrustNow = ({ state, closesAt, pack }: PollEntity, { ballot }: OwnEntry, { actor, now }: Reader) =>
  pack.window === 'dated' &&
  pack.proxies.basis === 'law' &&
  ENTRUSTING_STATES.includes(state) &&
  (closesAt === null || closesAt > now) &&
  ballot === null &&
  actor.standing === 'resident';
