import {
  countPoll,
  countSlate,
  type BallotContent,
  type CountedChoice,
  type CountResult,
  type OptionsBallot,
  type RollEntry,
  type SlateResult,
} from '@silin/shared';
import { sha256 } from './poll-digests';
import { readingsOf } from './poll-readings';
import type { VotersContent } from './poll-rows';
import type { PollEntity } from './poll.entity';

type Rows = Readonly<{ roll: readonly RollEntry[]; ballots: readonly VotersContent[]; ballotsRoot: string }>;

/** `slate`: line by line where several things were put. */
export type CountedPoll = Readonly<{ result: CountResult; slate: SlateResult | null }>;

/** Counted as it was put: one question, or several things at once. */
export function countOf({ pack, rules, slate }: PollEntity, { roll, ballots, ballotsRoot }: Rows): CountedPoll {
  const readings = readingsOf(rules);
  if (slate === null) return { result: countPoll(pack, roll, ballots.map(onQuestion), readings), slate: null };
  // Nobody knew the root before the ballots were counted, and anybody can compute it after: equals are drawn from it.
  const counted = countSlate(pack, slate, roll, ballots.map(onSlate), { seed: ballotsRoot, sha256 }, readings);
  return { result: counted.overall, slate: counted.slate };
}

function onQuestion({ voter, choice }: VotersContent) {
  if (choice === null) throw new Error('a ballot on several things in a vote on one question');
  return { voter, choice };
}

const onSlate = ({ voter, choice, choices }: VotersContent): OptionsBallot => {
  // Spoilt as a whole, which only paper can be.
  if (choice === 'void') return { voter, choices: 'void' };
  if (choices === null) throw new Error(`a ballot on one question (${choice}) in a vote on several things`);
  return { voter, choices };
};

/** What a ballot says on one line: spoilt on every line where it is spoilt as a whole; a line that was left blank says nothing for it. */
export const choiceOn = ({ choice, choices }: BallotContent, option: string | null): CountedChoice =>
  choices === null ? choice : (choices[option ?? ''] ?? 'abstain');
