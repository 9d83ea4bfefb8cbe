import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AcceptWorkRequest, Done, JudgingPhase, SendBackRequest } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Transactions } from '../../platform/database';
import { found, ProblemError } from '../../platform/http';
import { Scrutinies, Voices } from '../supervision';
import { JudgeRights, type TaskHeldByResident } from './judge-rights';
import { Reports } from './reports';
import { Settling, type Verdict } from './settling';
import { TaskMoves } from './task-moves';

/** 办结 ≠ 解决: residents say whether work is done. The author decides; after the author's window, supporters of one mind do. */
@Injectable()
export class JudgingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly voices: Voices,
    private readonly scrutinies: Scrutinies,
    private readonly moves: TaskMoves,
    private readonly rights: JudgeRights,
    private readonly reports: Reports,
    private readonly settling: Settling,
  ) {}

  /** @throws ProblemError not_found | task.staff_cannot_judge | action.wrong_state | action.not_allowed | task.already_rated */
  async acceptWork(actor: Actor, taskId: string, { stars, comment }: AcceptWorkRequest): Promise<Done> {
    return this.judge(actor, taskId, { verdict: 'accept', stars, words: comment || null });
  }

  /** @throws ProblemError as acceptWork */
  async sendBack(actor: Actor, taskId: string, { reason }: SendBackRequest): Promise<Done> {
    return this.judge(actor, taskId, { verdict: 'send_back', stars: null, words: reason });
  }

  private async judge(actor: Actor, taskId: string, verdict: Verdict): Promise<Done> {
    return this.transactions.run(async (em) => {
      const held = await this.rights.hold(em, actor, taskId);
      const { task, parties } = held;
      const action = verdict.verdict === 'accept' ? 'acceptWork' : 'sendBack';
      if (task.state !== 'delivered') throw new ProblemError('action.wrong_state', { state: task.state, action });
      const { right, phase, supportersToJudge } = await this.rights.of(em, task, parties);
      if (right === 'author') await this.settling.settle(em, actor, held, verdict, right);
      else if (right !== 'supporter') throw notYours(phase);
      else if ((await this.hear(em, actor, held, verdict)) >= supportersToJudge)
        await this.settling.settle(em, actor, held, verdict, right);
      return { done: true };
    });
  }

  /** One voice; returns how many say the same of this delivery, it included. */
  private async hear(em: EntityManager, actor: Actor, { task, personId }: TaskHeldByResident, verdict: Verdict): Promise<number> {
    const { reportId } = found(await this.reports.lastDelivery(em, task.taskId));
    // Who looks as a member of the supervision committee has no second word as a supporter.
    if (await this.scrutinies.hasLooked(em, reportId, personId)) throw new ProblemError('task.already_rated', {});
    await this.voices.add(em, { reportId, taskId: task.taskId, personId, ...verdict });
    await this.moves.note(em, task, { action: 'voice', actor, as: 'supporter', facts: { reportId, verdict: verdict.verdict } });
    const voices = await this.voices.ofDelivery(em, reportId);
    return voices.filter((voice) => voice.verdict === verdict.verdict).length;
  }
}

const notYours = (phase: JudgingPhase) =>
  new ProblemError('action.not_allowed', { needs: phase === 'author' ? ['author'] : ['author', 'supporter'] });
