import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { addDays, dayOf, daysBetween } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { Deadlines } from '../deadlines';
import { ResolutionSequels, type Ordered } from '../resolutions';
import { TaskMoves } from './task-moves';
import { CARRIED_STATES, OPEN_TASK_STATES } from './task-states';
import { TaskTerm } from './task-term';
import { TaskEntity } from './task.entity';

/** Work that was handed out by a resolution stands still while that is suspended, and ends when it is revoked. */
@Injectable()
export class Halting implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly sequels: ResolutionSequels,
    private readonly deadlines: Deadlines,
    private readonly moves: TaskMoves,
    private readonly term: TaskTerm,
  ) {}

  onModuleInit(): void {
    this.sequels.when('suspended', (em, ordered) => this.halt(em, ordered));
    this.sequels.when('reinstated', (em, ordered) => this.carryOn(em, ordered));
    this.sequels.when('revoked', (em, ordered) => this.end(em, ordered));
  }

  private async halt(em: EntityManager, ordered: Ordered): Promise<void> {
    const haltedAt = this.clock.now();
    for (const taskId of await this.tasksOf(em, ordered, CARRIED_STATES)) {
      const { task, issue } = await this.moves.hold(em, taskId);
      await em.update(TaskEntity, { taskId }, { haltedAt });
      await this.term.rest(em, task);
      await this.moves.note(em, task, { action: 'halt', actor: ordered.actor, as: 'street_officer' });
      // What is parked keeps its day, on which the clock takes it up.
      if (task.parkedOn !== null) continue;
      await this.moves.handOver(em, issue, { holder: task.assigneeName, holderPhone: issue.holderPhone, dueOn: null });
    }
  }

  /** The days of the suspension are not counted against the carrier; a delay before it stays one. */
  private async carryOn(em: EntityManager, ordered: Ordered): Promise<void> {
    const today = dayOf(this.clock.now());
    for (const taskId of await this.tasksOf(em, ordered, CARRIED_STATES)) {
      const { task, issue } = await this.moves.hold(em, taskId);
      if (task.haltedAt === null) continue;
      if (task.parkedOn !== null) {
        await this.goOnResting(em, task, ordered);
        continue;
      }
      const dueOn = addDays(task.dueOn, daysBetween(dayOf(task.haltedAt), today));
      await em.update(TaskEntity, { taskId }, { haltedAt: null, dueOn });
      await this.term.set(em, Object.assign(task, { haltedAt: null, dueOn }));
      await this.moves.note(em, task, { action: 'carryOn', actor: ordered.actor, as: 'street_officer', facts: { dueOn } });
      await this.moves.handOver(em, issue, { holder: task.assigneeName, holderPhone: issue.holderPhone, dueOn });
    }
  }

  /** The days of the pause are counted where it ends, not here as well. */
  private async goOnResting(em: EntityManager, task: TaskEntity, { actor }: Ordered): Promise<void> {
    await em.update(TaskEntity, { taskId: task.taskId }, { haltedAt: null });
    await this.moves.note(em, task, { action: 'carryOn', actor, as: 'street_officer' });
  }

  private async end(em: EntityManager, ordered: Ordered): Promise<void> {
    const { actor, reason } = ordered;
    for (const taskId of await this.tasksOf(em, ordered, OPEN_TASK_STATES)) {
      const { task } = await this.moves.hold(em, taskId);
      const patch = { haltedAt: null, parkedOn: null };
      await this.moves.move(em, task, { action: 'end', actor, parties: ['street_officer'], given: ['document', 'reason'], reason, patch });
      for (const kind of ['acceptance', 'task'] as const) await this.deadlines.cancel(em, { subjectKind: 'task', subjectId: taskId, kind });
    }
  }

  private async tasksOf(em: EntityManager, { resolution }: Ordered, states: readonly TaskEntity['state'][]): Promise<string[]> {
    const where = { resolutionId: resolution.resolutionId, state: In([...states]) };
    const rows = await em.find(TaskEntity, { where, select: { taskId: true }, order: { taskId: 'ASC' } });
    return rows.map((row) => row.taskId);
  }
}
