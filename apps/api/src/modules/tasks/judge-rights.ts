import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  dayOf,
  judgingPhase,
  judgingRight,
  lastDayOfAuthor,
  NEVER_JUDGES,
  supervisedFrom,
  type Day,
  type JudgingPhase,
  type JudgingRight,
  type Party,
} from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { notFound, ProblemError } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { Deadlines } from '../deadlines';
import { TaskMoves, type HeldTask } from './task-moves';
import type { TaskEntity } from './task.entity';

type Delivered = Pick<TaskEntity, 'taskId' | 'communityId' | 'deliveredAt'>;
/** `phase` is that of the author while nothing is delivered; then the two days are null. */
export type Rights = Readonly<{
  right: JudgingRight;
  phase: JudgingPhase;
  judgeUntil: Day | null;
  supervisedFrom: Day | null;
  supportersToJudge: number;
}>;
export type TaskHeldByResident = HeldTask & Readonly<{ parties: readonly Party[]; personId: string }>;

/** Who may judge work, by the settings of its community. */
@Injectable()
export class JudgeRights {
  constructor(
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly moves: TaskMoves,
    private readonly deadlines: Deadlines,
  ) {}

  async of(em: EntityManager, { taskId, communityId, deliveredAt }: Delivered, parties: readonly Party[]): Promise<Rights> {
    const { acceptanceDays, supervisionDays, supportersToJudge } = await this.communities.settings(communityId, em);
    if (deliveredAt === null) {
      return { right: judgingRight(parties, 'author'), phase: 'author', judgeUntil: null, supervisedFrom: null, supportersToJudge };
    }
    const window = await this.deadlines.current(em, { subjectKind: 'task', subjectId: taskId, kind: 'acceptance' });
    const judgeUntil = window?.dueOn ?? lastDayOfAuthor(dayOf(deliveredAt), acceptanceDays);
    const phase = judgingPhase(judgeUntil, dayOf(this.clock.now()), supervisionDays);
    const right = judgingRight(parties, phase);
    return { right, phase, judgeUntil, supervisedFrom: supervisedFrom(judgeUntil, supervisionDays), supportersToJudge };
  }

  /**
   * Locks a task for somebody who says something about the work.
   * @throws ProblemError not_found for who does not live in this community | task.staff_cannot_judge
   */
  async hold(em: EntityManager, actor: Actor, taskId: string): Promise<TaskHeldByResident> {
    const held = await this.moves.hold(em, taskId);
    if (actor.communityId !== held.task.communityId || actor.personId === null) throw notFound();
    const parties = await this.moves.partiesOf(em, held, actor);
    refuseBarred(parties);
    return { ...held, parties, personId: actor.personId };
  }
}

/**
 * Also as author or supporter: who handled, convened or carried the matter would be judging themselves or a colleague.
 * @throws ProblemError task.staff_cannot_judge
 */
export function refuseBarred(parties: readonly Party[]): void {
  if (NEVER_JUDGES.some((party) => parties.includes(party))) throw new ProblemError('task.staff_cannot_judge', {});
}
