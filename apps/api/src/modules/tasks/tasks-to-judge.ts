import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { dayOf, NEVER_JUDGES, type Day, type Party, type TaskCard } from '@silin/shared';
import { rolesIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Deadlines } from '../deadlines';
import { TaskReader } from './task-reader';
import { TaskEntity } from './task.entity';

/** A delivery that waits for this person; without a last day it waits for supporters. */
export type ToJudge = Readonly<{ card: TaskCard; judgeUntil: Day | null }>;

const STATEMENT = `
  SELECT t.taskId FROM task t JOIN issue i ON i.issueId = t.issueId
  WHERE t.communityId = ? AND t.state = 'delivered' AND (
    i.authorPersonId = ?
    OR EXISTS (SELECT 1 FROM scrutiny s WHERE s.taskId = t.taskId AND s.witnessPersonId = ? AND s.state = 'proposed' AND s.proposedAt >= t.deliveredAt)
    OR (EXISTS (SELECT 1 FROM deadline d WHERE d.subjectKind = 'task' AND d.subjectId = t.taskId AND d.kind = 'acceptance'
        AND d.metAt IS NULL AND d.cancelledAt IS NULL AND d.dueOn < ?)
      AND EXISTS (SELECT 1 FROM endorsement e WHERE e.issueId = t.issueId AND e.personId = ?)
      AND NOT EXISTS (SELECT 1 FROM voice v WHERE v.taskId = t.taskId AND v.personId = ? AND v.saidAt >= t.deliveredAt)))
  ORDER BY t.deliveredAt, t.taskId LIMIT ?`;

/** The same rule as JudgeRights, asked for a whole community at once. */
@Injectable()
export class TasksToJudge {
  constructor(
    private readonly clock: Clock,
    private readonly deadlines: Deadlines,
    private readonly reader: TaskReader,
  ) {}

  async of(em: EntityManager, actor: Actor, communityId: string, limit: number): Promise<ToJudge[]> {
    const { personId } = actor;
    const barred = rolesIn(actor, communityId).some((role) => (NEVER_JUDGES as readonly Party[]).includes(role));
    if (barred || personId === null || actor.communityId !== communityId) return [];
    const today = dayOf(this.clock.now());
    const asked = [communityId, personId, personId, today, personId, personId, limit];
    const rows = await em.query<{ taskId: string }[]>(STATEMENT, asked);
    const found = rows.length === 0 ? [] : await em.findBy(TaskEntity, { taskId: In(rows.map((row) => row.taskId)) });
    const byId = new Map(found.map((task) => [task.taskId, task]));
    const tasks = rows.flatMap((row) => byId.get(row.taskId) ?? []);
    const cards = await this.reader.cardsOf(em, tasks);
    const windows = await this.deadlines.currentOf(em, 'task', 'acceptance', [...byId.keys()]);
    return cards.map((card) => ({ card, judgeUntil: unlessPassed(windows.get(card.taskId)?.dueOn, today) }));
  }
}

const unlessPassed = (lastDay: Day | undefined, today: Day): Day | null => (lastDay === undefined || lastDay < today ? null : lastDay);
