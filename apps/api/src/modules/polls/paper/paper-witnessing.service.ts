import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  isHeldBack,
  PAPER_LIMITS,
  POLL_WORDS,
  samePaperTotals,
  type ConfirmPaperRequest,
  type CountHoldback,
  type Done,
  type ReadPaperRequest,
  type WitnessDesk,
} from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { Transactions } from '../../../platform/database';
import { found, ProblemError } from '../../../platform/http';
import { PollSteps } from '../poll-steps';
import { PollEntity } from '../poll.entity';
import { PaperBallotEntity } from './paper-ballot.entity';
import { PaperConfirmationEntity } from './paper-confirmation.entity';
import { PaperCount } from './paper-count';
import { PaperReadings, type ReadingStep } from './paper-readings';
import { PaperSheets } from './paper-sheets';
import { PaperWitnesses } from './paper-witnesses';

const SETTLE: ReadingStep = { action: 'settlePaper', by: 'witness', in: ['looked_again'], isOwn: false };

/** What only a voter does who was named as a witness, on their own account: say what a disputed ballot shows, and confirm the whole. */
@Injectable()
export class PaperWitnessing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly witnesses: PaperWitnesses,
    private readonly readings: PaperReadings,
    private readonly sheets: PaperSheets,
    private readonly count: PaperCount,
  ) {}

  /** @throws ProblemError not_found for who was not named | paper.witness_unfit */
  async desk(pollId: string, actor: Actor): Promise<WitnessDesk> {
    const em = this.dataSource.manager;
    const poll = found(await em.findOneBy(PollEntity, { pollId }));
    await this.witnesses.assertWitness(em, poll, actor);
    const counts = await this.count.counts(em, pollId);
    const confirmation = await em.findOneBy(PaperConfirmationEntity, { pollId });
    const isCounting = poll.state === 'counting';
    const mayConfirm = isCounting && !confirmation && isRead(await this.count.holdback(em, pollId));
    const sheets = isCounting ? await this.lookedAgain(em, pollId) : [];
    const offers = { settle: sheets.length > 0, confirm: mayConfirm };
    return {
      ...{ pollId, question: poll.question, slate: poll.slate, state: poll.state, stateWords: POLL_WORDS[poll.state], sheets, counts },
      totals: mayConfirm ? await this.count.totals(em, poll) : null,
      confirmedAt: confirmation?.confirmedAt.toISOString() ?? null,
      offered: (Object.keys(offers) as (keyof typeof offers)[]).filter((action) => offers[action]),
    };
  }

  /** @throws ProblemError not_found | action.wrong_state | paper.witness_unfit | paper.not_waiting */
  async settle(pollId: string, request: ReadPaperRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const poll = await this.steps.lock(em, pollId);
      await this.witnesses.assertWitness(em, poll, actor);
      await this.readings.add(em, poll, request, SETTLE, actor);
    });
    return { done: true };
  }

  /** Once, by whichever witness is first. @throws ProblemError not_found | action.wrong_state | paper.witness_unfit | poll.count_unfinished | paper.totals_changed */
  async confirm(pollId: string, totals: ConfirmPaperRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const poll = await this.steps.lock(em, pollId);
      const personId = await this.witnesses.assertWitness(em, poll, actor);
      if (await em.existsBy(PaperConfirmationEntity, { pollId })) return;
      if (poll.state !== 'counting') throw new ProblemError('action.wrong_state', { state: poll.state, action: 'confirmPaper' });
      const holdback = await this.count.holdback(em, pollId);
      if (!isRead(holdback)) throw new ProblemError('poll.count_unfinished', holdback);
      if (!samePaperTotals(await this.count.totals(em, poll), totals)) throw new ProblemError('paper.totals_changed', {});
      await em.insert(PaperConfirmationEntity, { pollId, personId, userId: actor.userId, totals, confirmedAt: this.clock.now() });
      await this.steps.note(em, poll, { action: 'confirmPaper', actor, facts: { words: `一共 ${totals.envelopes} 个信封，都录好了` } });
    });
    return { done: true };
  }

  private async lookedAgain(em: EntityManager, pollId: string): Promise<WitnessDesk['sheets']> {
    const where = { pollId, state: 'looked_again' as const };
    const rows = await em.find(PaperBallotEntity, { where, order: { rollEntryId: 'ASC' }, take: PAPER_LIMITS.differencesShown });
    const ids = rows.map(({ rollEntryId }) => rollEntryId);
    return (await this.sheets.of(em, pollId, ids)).map(({ sheet }) => sheet);
  }
}

/** Every envelope is settled; whether somebody has confirmed it, or an objection waits, is asked elsewhere. */
const isRead = (holdback: CountHoldback) => !isHeldBack({ ...holdback, unconfirmed: 0, objections: 0 });
