import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONVENERS, tally, type PollView, type TallyResult } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { notFound } from '../../platform/http';
import { BallotEntity } from './ballot.entity';
import { CertificateEntity } from './certificate.entity';
import { ballotsDigest, rollDigest } from './poll-digests';
import { PollReader } from './poll-reader';
import { PollSequels } from './poll-sequels';
import { PollSteps } from './poll-steps';
import { resultWords } from './poll-words';
import { PollEntity } from './poll.entity';
import { RollEntryEntity } from './roll-entry.entity';

/** The chair ends the vote: counted and certified in one transaction, so that no result exists that is not final. */
@Injectable()
export class PollClosing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly sequels: PollSequels,
    private readonly reader: PollReader,
  ) {}

  /** @throws ProblemError not_found | action.wrong_state when somebody else has closed it */
  async close(pollId: string, actor: Actor): Promise<PollView> {
    await this.transactions.run(async (em) => {
      // Waits for votes under way; later ones wait for this transaction and then find the poll closed.
      const poll = await this.steps.lock(em, pollId);
      if (!hasRoleIn(actor, poll.communityId, CONVENERS)) throw notFound();
      await this.steps.take(em, poll, { action: 'close', actor, patch: { closesAt: this.clock.now() } });
      await this.certify(em, poll, actor);
    });
    return this.reader.view(pollId, actor);
  }

  private async certify(em: EntityManager, poll: PollEntity, actor: Actor): Promise<void> {
    const { pollId } = poll;
    const roll = await em.findBy(RollEntryEntity, { pollId });
    const ballots = await em.findBy(BallotEntity, { pollId });
    if (rollDigest(roll) !== poll.rollSha256) throw new Error('the roll is not the one that was frozen');
    const result = tallyOf(poll, roll, ballots);
    const certifiedAt = this.clock.now();
    const certificate = {
      pollId,
      passed: result.passed,
      ruleVersion: poll.packVersion,
      result,
      rollSha256: poll.rollSha256,
      ballotsSha256: ballotsDigest(ballots),
      certifiedAt,
    };
    await em.insert(CertificateEntity, certificate);
    const facts = { passed: result.passed, words: resultWords(result) };
    await this.steps.take(em, poll, { action: 'certify', actor, patch: { certifiedAt }, facts });
    await this.sequels.certified(em, { poll, result, actor });
  }
}

function tallyOf({ pack }: PollEntity, roll: readonly RollEntryEntity[], ballots: readonly BallotEntity[]): TallyResult {
  return tally(
    pack,
    roll.map(({ rollEntryId, heads, areaCm2, present }) => ({ voter: rollEntryId, heads, areaCm2: areaCm2 ?? undefined, present })),
    ballots.map(({ rollEntryId, choice }) => ({ voter: rollEntryId, choice })),
  );
}
