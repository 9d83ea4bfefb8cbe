import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  countHands,
  dayOf,
  handsText,
  type CountResult,
  type JudgedRollError,
  type ProcedureCriterion,
  type RaisedFlag,
  type RollEntry,
  type SlateResult,
} from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { found, ProblemError } from '../../platform/http';
import { Log, type Journal } from '../../platform/logging';
import { WorkDays } from '../deadlines';
import { CertificateEntity } from './certificate.entity';
import { PaperCount } from './paper/paper-count';
import { handsOf, lastCount } from './hands/hand-records';
import { countOf, type CountedPoll } from './poll-count';
import { sha256 } from './poll-digests';
import { raisedBy } from './raised-by';
import { asCertified, RollFindings } from './roll-findings.service';
import { procedureOfPoll } from './poll-procedure';
import { PollSequels } from './poll-sequels';
import { PollSteps } from './poll-steps';
import { readBallots, readRoll } from './poll-rows';
import { bothSides, scatterChoices } from './secret/secret-choices';
import { readSecretBallots } from './secret/secret-count';
import { resultWords } from './poll-words';
import { PollEntity } from './poll.entity';

/**
 * Counted and certified in one transaction, so that no result exists that is not final, and none twice. Where paper came in, closing and
 * certifying are two of them: between the two, envelopes are opened and nobody has a result.
 */
@Injectable()
export class PollCertifying {
  private readonly logger: Journal;

  constructor(
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly sequels: PollSequels,
    private readonly findings: RollFindings,
    private readonly paper: PaperCount,
    private readonly workDays: WorkDays,
    log: Log,
  ) {
    this.logger = log.of('polls');
  }

  /** Of a poll that is locked; certified at once where no envelope waits. Nobody acts when the clock does. @throws ProblemError action.wrong_state when it is not open any more */
  async close(em: EntityManager, poll: PollEntity, actor: Actor | null, closesAt: Date): Promise<void> {
    await this.steps.take(em, poll, { action: 'close', actor, patch: { closesAt } });
    if (poll.secrecy === 'secret' && !(await this.addsUp(em, poll, actor))) return;
    // What cannot be certified now is counted and waits: for its envelopes, or for the days off of this year.
    const waits = (await this.paper.waitsFor(em, poll.pollId)) || !(await this.workDays.mayCertifyToday(em));
    if (!waits) await this.certify(em, poll, actor);
  }

  /** Of a poll that is locked and whose envelopes are being counted. @throws ProblemError action.wrong_state | poll.provisional_day | poll.count_unfinished while something is left */
  async certifyCounted(em: EntityManager, poll: PollEntity, actor: Actor | null): Promise<void> {
    if (poll.state !== 'counting') throw new ProblemError('action.wrong_state', { state: poll.state, action: 'certify' });
    if (!(await this.workDays.mayCertifyToday(em))) throw new ProblemError('poll.provisional_day', { year: yearOf(this.clock.now()) });
    await this.paper.putIn(em, poll.pollId);
    await this.certify(em, poll, actor);
  }

  /**
   * Of a secret vote whose choices are not as many as its voters, or none that could be made, nobody could say which are wrong: it is set
   * aside, on record, and the room votes again. Where they are, every choice is written anew before anything is counted.
   */
  private async addsUp(em: EntityManager, poll: PollEntity, actor: Actor | null): Promise<boolean> {
    const sides = await bothSides(em, poll);
    if (sides.ballots === sides.choices && sides.unreadable === 0) {
      await scatterChoices(em, poll);
      return true;
    }
    const reason = unequalWords(sides);
    await this.steps.take(em, poll, {
      action: 'void',
      actor,
      given: ['reason'],
      reason,
      facts: { words: `原因：${reason}`, ...sides },
      patch: { voidReason: reason },
    });
    this.logger.error({ pollId: poll.pollId, ...sides }, 'a secret vote does not add up');
    return false;
  }

  private async certify(em: EntityManager, poll: PollEntity, actor: Actor | null): Promise<void> {
    const roll = await readRoll(em, poll);
    const sameRoll = roll.sha256 === poll.rollSha256;
    // In the room the chair can be told that something is wrong. Of a dated poll the certificate says it, as a condition that is not met.
    if (!sameRoll && poll.pack.window === 'in_meeting') throw new Error('the roll is not the one that was frozen');
    const { count, ballotsRoot, votedRoot } = await counted(em, poll, roll.rows);
    const procedure = await procedureOfPoll(em, poll, sameRoll);
    const { result: ofCount, slate } = count;
    const result = { ...ofCount, passed: ofCount.passed && procedure.every((one) => one.met) };
    const rollError = await this.findings.judge(em, poll, { result, slate });
    const raised = await raisedBy(em, poll, count, rollError);
    await this.write(em, poll, { result, slate, raised, procedure, rollError, ballotsRoot, votedRoot, actor });
    // What follows from a dated vote follows from its rules, whoever asked for the certificate.
    await this.sequels.certified(em, { poll, result, slate, actor: poll.pack.window === 'dated' ? null : actor });
  }

  private async write(
    em: EntityManager,
    poll: PollEntity,
    { result, slate, raised, procedure, rollError: judged, ballotsRoot, votedRoot, actor }: Counted & Readonly<{ actor: Actor | null }>,
  ): Promise<void> {
    const certifiedAt = this.clock.now();
    const rollError = judged && asCertified(judged);
    await em.insert(CertificateEntity, {
      pollId: poll.pollId,
      passed: result.passed,
      ruleVersion: poll.packVersion,
      result,
      slate,
      procedure: procedure.length === 0 ? null : procedure,
      rollError,
      raised,
      rollSha256: poll.rollSha256 ?? '',
      ballotsRoot,
      votedRoot,
      certifiedAt,
    });
    const facts = { passed: result.passed, words: resultWords(poll, result, slate), ...(rollError ? { rollError } : {}) };
    await this.steps.take(em, poll, { action: 'certify', actor, patch: { certifiedAt }, facts });
  }
}

type Count = Readonly<{ count: CountedPoll; ballotsRoot: string; votedRoot: string | null }>;

/** From its ballots, or from the hands that were raised: then the digest is that of the numbers. */
async function counted(em: EntityManager, poll: PollEntity, roll: readonly RollEntry[]): Promise<Count> {
  if (poll.method === 'hands') {
    const hands = handsOf(found(await lastCount(em, poll.pollId)));
    return { count: { result: countHands(poll.pack, roll, hands), slate: null }, ballotsRoot: sha256(handsText(hands)), votedRoot: null };
  }
  const ballots = poll.secrecy === 'secret' ? await readSecretBallots(em, poll) : { ...(await readBallots(em, poll)), votedRoot: null };
  const count = countOf(poll, { roll, ballots: ballots.rows, ballotsRoot: ballots.sha256 });
  return { count, ballotsRoot: ballots.sha256, votedRoot: ballots.votedRoot };
}

const yearOf = (now: Date) => Number(dayOf(now).slice(0, 4));

type Counted = Readonly<{
  result: CountResult;
  slate: SlateResult | null;
  procedure: readonly ProcedureCriterion[];
  raised: readonly RaisedFlag[];
  rollError: JudgedRollError | null;
  ballotsRoot: string;
  votedRoot: string | null;
}>;

const unequalWords = ({ ballots, choices, unreadable }: Readonly<{ ballots: number; choices: number; unreadable: number }>) =>
  ballots === choices
    ? `有 ${unreadable} 张选票不是能投出来的，不能算数，请重新表决`
    : `投过票的有 ${ballots} 人，选票有 ${choices} 张，对不上，不能算数，请重新表决`;
