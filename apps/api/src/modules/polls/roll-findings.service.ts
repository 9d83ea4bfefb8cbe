import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  countedAs,
  differenceWords,
  effectOfRollErrors,
  effectOnSlate,
  weightOf,
  type AffectedVoter,
  type BallotContent,
  type CertifiedRollError,
  type CountedChoice,
  type CountResult,
  type Done,
  type Figures,
  type JudgedRollError,
  type RollDifference,
  type Readings,
  type RollErrorRequest,
  type SlateResult,
} from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { newId, Transactions } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { DocumentShelf } from '../documents';
import { figuresWords } from './owners-words';
import { storedContent } from './my-ballot';
import { choicesOf } from './my-entries';
import { choiceOn } from './poll-count';
import { PollNotices } from './poll-notices';
import { PollSteps } from './poll-steps';
import type { PollEntity } from './poll.entity';
import { countsOf, RollDifferencesFinder, shownRows } from './roll-differences';
import type { RollEntryEntity } from './roll-entry.entity';
import { RollFindingEntity } from './roll-finding.entity';

/** A proven error of a roll that people vote on already: it is recorded, the roll stays, and the certificate says whether it could matter. */
@Injectable()
export class RollFindings {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly finder: RollDifferencesFinder,
    private readonly shelf: DocumentShelf,
    private readonly notices: PollNotices,
  ) {}

  /** The same key sent again answers like the first time. @throws ProblemError not_found | action.wrong_state | roll.unchanged | roll.seen_changed | document.unknown */
  async record(pollId: string, { requestKey, reason, seenSha256, documentId }: RollErrorRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const poll = await this.steps.lockConvened(em, pollId, actor, 'recordRollError');
      if (await em.existsBy(RollFindingEntity, { pollId, requestKey })) return;
      const { state } = poll;
      if (this.finder.actionOn(poll) !== 'recordRollError')
        throw new ProblemError('action.wrong_state', { state, action: 'recordRollError' });
      const { items: differences, asOf } = await this.finder.confirmed(em, poll, seenSha256);
      const madeAt = this.clock.now();
      const findingId = newId(madeAt);
      const finding = { findingId, pollId, requestKey, madeBy: actor.userId, madeAt, asOf, reason, differences };
      await em.insert(RollFindingEntity, finding);
      if (documentId) await this.shelf.attach(em, actor, documentId, { subjectKind: 'roll_finding', subjectId: findingId });
      const { heads, areaCm2 } = weighed(differences);
      const words = `${differenceWords(countsOf(differences))}，涉及 ${figuresWords(heads, areaCm2)}`;
      const facts = { words: `${words}，原因：${reason}`, findingId, items: shownRows(differences) };
      await this.steps.note(em, poll, { action: 'recordRollError', actor, reason, facts });
      await this.notices.foundWrong(em, poll, { findingId, words, reason });
    });
    return { done: true };
  }

  /** When it is certified, for the first time: what the ballots make of what was found. Null where nothing was. */
  async judge(em: EntityManager, poll: PollEntity, { result, slate }: Judged): Promise<JudgedRollError | null> {
    const findings = await em.find(RollFindingEntity, { where: { pollId: poll.pollId }, order: { madeAt: 'ASC', findingId: 'ASC' } });
    if (findings.length === 0) return null;
    // What was found of a voter last is what holds.
    const last = new Map(findings.flatMap(({ differences }) => differences).map((one) => [one.key, one]));
    const differences = [...last.values()];
    const entries = await countedOf(em, poll, differences);
    const on = (option: string | null) => affectedOf(differences, entries, { option, readings: result.readings });
    const effect = slate ? effectOnSlate(poll.pack, result, slate, on) : effectOfRollErrors(poll.pack, result, on(null));
    return { findings: findings.length, ...effect };
  }
}

/** As it stands beside the result. */
export const asCertified = ({ findings, affected, decisive, criteria }: JudgedRollError): CertifiedRollError => ({
  findings,
  ...affected,
  decisive,
  criteria,
});

type Judged = Readonly<{ result: CountResult; slate: SlateResult | null }>;
type Counted = Pick<RollEntryEntity, 'heads' | 'areaCm2' | 'conflictGround'> & Readonly<{ content: BallotContent | null }>;
type CountedRow = Pick<RollEntryEntity, 'heads' | 'voterKey' | 'conflictGround'> &
  Readonly<{ areaCm2: string | null; choice: CountedChoice | null; choices: unknown }>;
const KEYS_AT_ONCE = 500;
const COUNTED = `
  SELECT e.voterKey, e.heads, e.areaCm2, e.conflictGround, b.choice, b.choices
  FROM roll_entry e LEFT JOIN ballot b ON b.pollId = e.pollId AND b.rollEntryId = e.rollEntryId
  WHERE e.pollId = ? AND e.voterKey IN (?)`;

/** What was counted of those a finding concerns; the rest of the roll is not looked at. */
async function countedOf(em: EntityManager, { pollId }: PollEntity, differences: readonly RollDifference[]): Promise<Map<string, Counted>> {
  const counted = new Map<string, Counted>();
  for (let from = 0; from < differences.length; from += KEYS_AT_ONCE) {
    const keys = differences.slice(from, from + KEYS_AT_ONCE).map(({ key }) => key);
    const rows = await em.query<CountedRow[]>(COUNTED, [pollId, keys]);
    for (const { voterKey, heads, areaCm2, conflictGround, choice, choices } of rows) {
      const stored = { choice, choices: choicesOf(choices) };
      const content = stored.choice === null && stored.choices === null ? null : storedContent(stored);
      counted.set(voterKey, { heads, areaCm2: areaCm2 === null ? null : Number(areaCm2), conflictGround, content });
    }
  }
  return counted;
}

/** Heads and area that a finding concerns, before any ballot is known. */
export const weighed = (differences: readonly RollDifference[]): Figures =>
  weightOf(
    differences.flatMap(({ kind, heads, areaCm2, rightAreaCm2 }): AffectedVoter[] => {
      if (kind === 'missing') return [{ kind, heads, areaCm2 }];
      if (kind === 'renamed') return [];
      return [kind === 'wrong_area' ? { kind, heads, areaCm2, rightAreaCm2, choice: null } : { kind, heads, areaCm2, choice: null }];
    }),
  );

/** With the figures that were counted, whatever the finding says of them. */
function affectedOf(
  differences: readonly RollDifference[],
  entries: ReadonlyMap<string, Counted>,
  { option, readings }: Readonly<{ option: string | null; readings: Readings }>,
): AffectedVoter[] {
  return differences.flatMap(({ kind, key, heads, areaCm2, rightAreaCm2 }): AffectedVoter[] => {
    if (kind === 'missing') return [{ kind, heads, areaCm2 }];
    const entry = entries.get(key);
    if (kind === 'renamed' || !entry) return [];
    const choice = countedAs(entry.content && choiceOn(entry.content, option), entry.conflictGround !== null, readings);
    const counted = { heads: entry.heads, areaCm2: entry.areaCm2 ?? 0, choice };
    return [kind === 'wrong_area' ? { kind, ...counted, rightAreaCm2 } : { kind, ...counted }];
  });
}
