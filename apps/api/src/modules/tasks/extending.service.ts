import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  addDays,
  CONVENERS,
  daysBetween,
  dayOf,
  dayWords,
  extensionFault,
  extensionRange,
  type AskExtensionRequest,
  type Done,
  type ExtensionFault,
  type ExtensionRules,
} from '@silin/shared';
import { belongsTo, roleOf, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { isDuplicateKey, newId, Transactions } from '../../platform/database';
import { notFound, ProblemError } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { TaskTerm } from './task-term';
import { ExtensionEntity } from './extension.entity';
import { lateOnOf } from './late';
import { refuseUnlessCarried, refuseWhileResting } from './refusals';
import { TaskMoves, type HeldTask } from './task-moves';
import { TaskEntity } from './task.entity';
import { TermNotices } from './term-notices';

/** 延期: the carrier asks in time and once, a convener answers, everybody who follows hears why. */
@Injectable()
export class ExtendingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly moves: TaskMoves,
    private readonly term: TaskTerm,
    private readonly notices: TermNotices,
  ) {}

  /** @throws ProblemError not_found | action.* | task.parked | task.extension_* | task.overdue */
  async ask(actor: Actor, taskId: string, request: AskExtensionRequest): Promise<Done> {
    return this.transactions.run(async (em) => {
      const held = await this.moves.hold(em, taskId);
      const { task } = held;
      if (!belongsTo(actor, task.communityId)) throw notFound();
      if (await em.existsBy(ExtensionEntity, { requestKey: request.requestKey, taskId })) return { done: true };
      refuseUnlessCarried(task, await this.moves.partiesOf(em, held, actor), 'askExtension');
      refuseWhileResting(held);
      if (await em.existsBy(ExtensionEntity, { taskId })) throw new ProblemError('task.extension_asked', {});
      const rules = await this.communities.settings(task.communityId, em);
      const fault = extensionFault({ today: this.today(), dueOn: task.dueOn, newDueOn: request.dueOn }, rules);
      if (fault) throw refusalOf(fault, task, rules);
      await this.record(em, actor, held, request);
      return { done: true };
    });
  }

  /** The day moves; what was late before it stays so. @throws ProblemError not_found | action.wrong_state | task.extension_own | task.parked */
  async grant(actor: Actor, taskId: string, answer: string): Promise<Done> {
    return this.decide(actor, taskId, 'granted', answer);
  }

  /** @throws ProblemError not_found | action.wrong_state | task.extension_own */
  async refuse(actor: Actor, taskId: string, reason: string): Promise<Done> {
    return this.decide(actor, taskId, 'refused', reason);
  }

  private async record(em: EntityManager, actor: Actor, held: HeldTask, { requestKey, dueOn, reason }: AskExtensionRequest): Promise<void> {
    const { task } = held;
    const askedAt = this.clock.now();
    const days = daysBetween(task.dueOn, dueOn);
    const extension: ExtensionEntity = {
      ...{ extensionId: newId(askedAt), taskId: task.taskId, requestKey, state: 'asked', days, dueOnBefore: task.dueOn, reason },
      ...{ askedBy: actor.userId, askedByPersonId: actor.personId, askedAt, decidedBy: null, decidedAt: null, answer: null },
    };
    try {
      await em.insert(ExtensionEntity, extension);
    } catch (error) {
      throw isDuplicateKey(error) ? new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unused' }] }) : error;
    }
    const facts = { days, dueOn, words: `想延 ${days} 天，到${dayWords(dueOn)}` };
    await this.moves.note(em, task, { action: 'askExtension', actor, as: 'assignee', reason, facts });
    await this.notices.extensionAsked(em, held, extension);
  }

  private async decide(actor: Actor, taskId: string, state: 'granted' | 'refused', answer: string): Promise<Done> {
    const action = state === 'granted' ? 'grantExtension' : 'refuseExtension';
    return this.transactions.run(async (em) => {
      const held = await this.moves.hold(em, taskId);
      const { task } = held;
      const as = roleOf(actor, task.communityId, CONVENERS);
      const extension = await em.findOneBy(ExtensionEntity, { taskId });
      if (extension?.state !== 'asked' || task.state !== 'in_progress') {
        throw new ProblemError('action.wrong_state', { state: extension?.state ?? task.state, action });
      }
      if (isOwn(extension, actor)) throw new ProblemError('task.extension_own', {});
      refuseWhileResting(held);
      const decision = { state, decidedBy: actor.userId, decidedAt: this.clock.now(), answer: answer || null };
      await em.update(ExtensionEntity, { extensionId: extension.extensionId }, decision);
      if (state === 'granted') await this.moveDay(em, held, extension.days);
      const words = `${state === 'granted' ? `延 ${extension.days} 天，` : '还是'}最晚${dayWords(task.dueOn)}办完`;
      await this.moves.note(em, task, { action, actor, as, reason: answer, facts: { dueOn: task.dueOn, words } });
      await this.notices.extensionDecided(em, held, { ...extension, ...decision });
      return { done: true };
    });
  }

  private async moveDay(em: EntityManager, { task, issue }: HeldTask, days: number): Promise<void> {
    const patch = { dueOn: addDays(task.dueOn, days), lateOn: lateOnOf(task, this.today()), overdueTold: false };
    await em.update(TaskEntity, { taskId: task.taskId }, patch);
    Object.assign(task, patch);
    await this.moves.handOver(em, issue, { holder: issue.holder, holderPhone: issue.holderPhone, dueOn: task.dueOn });
    await this.term.extend(em, task);
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}

const isOwn = ({ askedBy, askedByPersonId }: ExtensionEntity, { userId, personId }: Actor) =>
  askedBy === userId || (personId !== null && askedByPersonId === personId);

function refusalOf(fault: ExtensionFault, { dueOn }: TaskEntity, rules: ExtensionRules): ProblemError {
  if (fault === 'overdue') return new ProblemError('task.overdue', { dueOn });
  if (fault === 'too_late') return new ProblemError('task.extension_too_late', { days: rules.extensionNoticeDays });
  return new ProblemError('task.extension_day', extensionRange(dueOn, rules));
}
