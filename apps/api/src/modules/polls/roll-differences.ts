import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import {
  dayOf,
  DIFFERENCE_WORDS,
  OWNERS_POLL_LIMITS,
  ROLL_ERROR_STATES,
  rollDifferences,
  type ComparedEntry,
  type DifferenceCounts,
  type OwnersEntry,
  type PollState,
  type RollDifference,
  type RollDifferenceRow,
} from '@silin/shared';
import { Clock } from '../../platform/clock';
import { found, ProblemError } from '../../platform/http';
import type { PollEntity } from './poll.entity';
import { RollEntryEntity } from './roll-entry.entity';
import { RollFindingEntity } from './roll-finding.entity';
import { asCompared, RollKeeper } from './roll-keeper';

export type RollErrorAction = keyof typeof ROLL_ERROR_STATES;
export type RollHeldAgainstRegister = Readonly<{
  asOf: string;
  items: readonly RollDifference[];
  sha256: string;
  built: readonly OwnersEntry[];
}>;

/** Holds a frozen roll against the register. Who confirms what is found, or records it, types none of it. */
@Injectable()
export class RollDifferencesFinder {
  constructor(
    private readonly clock: Clock,
    private readonly keeper: RollKeeper,
  ) {}

  /** Which of the two may be done with an error of this roll now; a poll whose hour has come is not put right any more. */
  actionOn({ state, opensAt, scope }: PollEntity): RollErrorAction | null {
    if (scope === null) return null;
    if (isIn('recordRollError', state)) return 'recordRollError';
    return isIn('correctRoll', state) && opensAt !== null && opensAt > this.clock.now() ? 'correctRoll' : null;
  }

  /**
   * Before the vote against the register of today, as when a roll is laid open; after that against the register of the roll's own day, for
   * who buys a home during a vote is no error of its roll. What was recorded before is not found again.
   */
  async of(em: EntityManager, poll: PollEntity): Promise<RollHeldAgainstRegister> {
    const asOf = this.actionOn(poll) === 'recordRollError' ? found(poll.rollAsOf) : dayOf(this.clock.now());
    const { pollId } = poll;
    const stored = await em.find(RollEntryEntity, { where: { pollId }, order: { position: 'ASC' } });
    const built = await this.keeper.build(em, poll, asOf);
    const recorded = new Set((await em.findBy(RollFindingEntity, { pollId })).flatMap(({ differences }) => differences.map(lineOf)));
    const items = rollDifferences(stored.map(asStored), built.map(asCompared)).filter((one) => !recorded.has(lineOf(one)));
    return { asOf, items, built, sha256: createHash('sha256').update(items.map(lineOf).join('\n')).digest('hex') };
  }

  /** What was looked at before it is confirmed. @throws ProblemError roll.unchanged | roll.seen_changed */
  async confirmed(em: EntityManager, poll: PollEntity, seenSha256: string): Promise<RollHeldAgainstRegister> {
    const held = await this.of(em, poll);
    if (held.items.length === 0) throw new ProblemError('roll.unchanged', {});
    if (held.sha256 !== seenSha256) throw new ProblemError('roll.seen_changed', {});
    return held;
  }
}

const isIn = (action: RollErrorAction, state: PollState) => (ROLL_ERROR_STATES[action] as readonly PollState[]).includes(state);

const lineOf = ({ kind, key, alias, heads, areaCm2, rightAreaCm2 }: RollDifference) =>
  [kind, key, alias, heads, areaCm2, rightAreaCm2].join('\t');

const asStored = ({ voterKey, alias, heads, areaCm2, homes, parking }: RollEntryEntity): ComparedEntry => ({
  key: voterKey,
  alias,
  heads,
  areaCm2: areaCm2 ?? 0,
  homes: homes ?? [],
  parking: parking ?? [],
});

export function countsOf(items: readonly RollDifference[]): DifferenceCounts {
  const counts = { missing: 0, wrongly_listed: 0, wrong_area: 0, renamed: 0 };
  for (const { kind } of items) counts[kind] += 1;
  return counts;
}

export const shownRows = (items: readonly RollDifference[]): readonly RollDifferenceRow[] =>
  items
    .slice(0, OWNERS_POLL_LIMITS.differencesShown)
    .map(({ kind, alias, areaCm2, rightAreaCm2 }) => ({ kind, words: DIFFERENCE_WORDS[kind], alias, areaCm2, rightAreaCm2 }));
