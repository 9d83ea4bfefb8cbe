import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  holdbackOf,
  isHeldBack,
  NO_PAPER,
  paperTotalsOf,
  type CountHoldback,
  type PaperCounts,
  type PaperState,
  type PaperTotals,
} from '@silin/shared';
import { ProblemError } from '../../../platform/http';
import { storedContent } from '../my-ballot';
import type { PollEntity } from '../poll.entity';
import { RollObjectionEntity } from '../roll-objection.entity';
import { PaperBallotEntity } from './paper-ballot.entity';
import { PaperConfirmationEntity } from './paper-confirmation.entity';

const COUNTS = 'SELECT state, COUNT(*) AS ballots FROM paper_ballot WHERE pollId = ? GROUP BY state';
const WRITE_CHOICES = `
  UPDATE ballot b JOIN paper_ballot p ON p.rollEntryId = b.rollEntryId AND p.pollId = b.pollId
  SET b.choice = p.choice, b.choices = p.choices WHERE b.pollId = ? AND b.channel = 'paper' AND p.state = 'settled'`;

/** How far the paper of a poll has come, and the only way by which it gets into the count. */
@Injectable()
export class PaperCount {
  async counts(em: EntityManager, pollId: string): Promise<PaperCounts> {
    const rows = await em.query<{ state: PaperState; ballots: number | string }[]>(COUNTS, [pollId]);
    return { ...NO_PAPER, ...Object.fromEntries(rows.map(({ state, ballots }) => [state, Number(ballots)])) };
  }

  /** Whether envelopes came in: then it is not certified when it closes. */
  waitsFor(em: EntityManager, pollId: string): Promise<boolean> {
    return em.existsBy(PaperBallotEntity, { pollId });
  }

  async holdback(em: EntityManager, pollId: string): Promise<CountHoldback> {
    return holdbackOf(await this.counts(em, pollId), {
      isConfirmed: await em.existsBy(PaperConfirmationEntity, { pollId }),
      objections: await em.countBy(RollObjectionEntity, { pollId, state: 'waiting' }),
    });
  }

  /** Of a poll that is locked and about to be certified: what was settled becomes what the ballots say. @throws ProblemError poll.count_unfinished */
  async putIn(em: EntityManager, pollId: string): Promise<void> {
    const holdback = await this.holdback(em, pollId);
    if (isHeldBack(holdback)) throw new ProblemError('poll.count_unfinished', holdback);
    await em.query(WRITE_CHOICES, [pollId]);
  }

  /** Of a poll whose envelopes are all settled. */
  async totals(em: EntityManager, { pollId, slate }: Pick<PollEntity, 'pollId' | 'slate'>): Promise<PaperTotals> {
    const rows = await em.findBy(PaperBallotEntity, { pollId, state: 'settled' });
    return paperTotalsOf(rows.map(storedContent), slate);
  }
}
