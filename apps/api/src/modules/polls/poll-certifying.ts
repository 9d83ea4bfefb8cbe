import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { countPoll, type CertifiedRollError, type CountResult, type ProcedureCriterion } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { BallotEntity } from './ballot.entity';
import { CertificateEntity } from './certificate.entity';
import { ballotsDigest, rollDigest } from './poll-digests';
import { RollFindings } from './roll-findings.service';
import { procedureOfPoll } from './poll-procedure';
import { PollSequels } from './poll-sequels';
import { PollSteps } from './poll-steps';
import { readingsOf } from './poll-readings';
import { resultWords } from './poll-words';
import { PollEntity } from './poll.entity';
import { RollEntryEntity } from './roll-entry.entity';

/** Counted and certified in one transaction, so that no result exists that is not final, and none twice. */
@Injectable()
export class PollCertifying {
  constructor(
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly sequels: PollSequels,
    private readonly findings: RollFindings,
  ) {}

  /** Of a poll that is locked. Nobody acts when the clock does. @throws ProblemError action.wrong_state when it is not open any more */
  async closeAndCertify(em: EntityManager, poll: PollEntity, actor: Actor | null, closesAt: Date): Promise<void> {
    await this.steps.take(em, poll, { action: 'close', actor, patch: { closesAt } });
    const { pollId } = poll;
    const roll = await em.findBy(RollEntryEntity, { pollId });
    const ballots = await em.findBy(BallotEntity, { pollId });
    const sameRoll = rollDigest(poll, roll) === poll.rollSha256;
    // In the room the chair can be told that something is wrong. Of a dated poll the certificate says it, as a condition that is not met.
    if (!sameRoll && poll.pack.window === 'in_meeting') throw new Error('the roll is not the one that was frozen');
    const counted = tallyOf(poll, roll, ballots);
    const procedure = await procedureOfPoll(em, poll, sameRoll);
    const result = { ...counted, passed: counted.passed && procedure.every((one) => one.met) };
    const rollError = await this.findings.judge(em, poll, { result, roll, ballots });
    await this.write(em, poll, { result, procedure, rollError, ballots, actor });
    await this.sequels.certified(em, { poll, result, actor });
  }

  private async write(
    em: EntityManager,
    poll: PollEntity,
    { result, procedure, rollError, ballots, actor }: Counted & Readonly<{ actor: Actor | null }>,
  ): Promise<void> {
    const certifiedAt = this.clock.now();
    await em.insert(CertificateEntity, {
      pollId: poll.pollId,
      passed: result.passed,
      ruleVersion: poll.packVersion,
      result,
      procedure: procedure.length === 0 ? null : procedure,
      rollError,
      rollSha256: poll.rollSha256 ?? '',
      ballotsRoot: ballotsDigest(poll, ballots),
      certifiedAt,
    });
    const facts = { passed: result.passed, words: resultWords(result), ...(rollError ? { rollError } : {}) };
    await this.steps.take(em, poll, { action: 'certify', actor, patch: { certifiedAt }, facts });
  }
}

type Counted = Readonly<{
  result: CountResult;
  procedure: readonly ProcedureCriterion[];
  rollError: CertifiedRollError | null;
  ballots: readonly BallotEntity[];
}>;

function tallyOf({ pack, rules }: PollEntity, roll: readonly RollEntryEntity[], ballots: readonly BallotEntity[]): CountResult {
  return countPoll(
    pack,
    roll.map(({ rollEntryId, heads, areaCm2, present }) => ({ voter: rollEntryId, heads, areaCm2: areaCm2 ?? undefined, present })),
    ballots.map(({ rollEntryId, choice }) => ({ voter: rollEntryId, choice })),
    readingsOf(rules),
  );
}
