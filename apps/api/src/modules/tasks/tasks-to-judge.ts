import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { addDays, dayOf, lastDayOfAuthor, NEVER_JUDGES, startOf, type Day, type Party, type TaskCard } from '@silin/shared';
import { rolesIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { CommunityDirectory } from '../communities';
import { TaskReader } from './task-reader';
import { TaskEntity } from './task.entity';

/** A delivery that waits for this person; without a last day it waits for supporters. */
export type ToJudge = Readonly<{ card: TaskCard; judgeUntil: Day | null }>;

const STATEMENT = `
  SELECT t.taskId FROM task t JOIN issue i ON i.issueId = t.issueId
  WHERE t.communityId = ? AND t.state = 'delivered' AND (
    i.authorPersonId = ?
    OR (t.deliveredAt < ?
      AND EXISTS (SELECT 1 FROM endorsement e WHERE e.issueId = t.issueId AND e.personId = ?)
      AND NOT EXISTS (SELECT 1 FROM voice v WHERE v.taskId = t.taskId AND v.personId = ? AND v.saidAt >= t.deliveredAt)))
  ORDER BY t.deliveredAt, t.taskId LIMIT ?`;

/** The same rule as JudgeRights, asked for a whole community at once. */
@Injectable()
export class TasksToJudge {
  constructor(
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly reader: TaskReader,
  ) {}

  async of(em: EntityManager, actor: Actor, communityId: string, limit: number): Promise<ToJudge[]> {
    const { personId } = actor;
    const barred = rolesIn(actor, communityId).some((role) => (NEVER_JUDGES as readonly Party[]).includes(role));
    if (barred || personId === null || actor.communityId !== communityId) return [];
    const { acceptanceDays } = await this.communities.settings(communityId, em);
    const today = dayOf(this.clock.now());
    const passedBefore = startOf(addDays(today, -acceptanceDays));
    const rows = await em.query<{ taskId: string }[]>(STATEMENT, [communityId, personId, passedBefore, personId, personId, limit]);
    const found = rows.length === 0 ? [] : await em.findBy(TaskEntity, { taskId: In(rows.map((row) => row.taskId)) });
    const byId = new Map(found.map((task) => [task.taskId, task]));
    const tasks = rows.flatMap((row) => byId.get(row.taskId) ?? []);
    const cards = await this.reader.cardsOf(em, tasks);
    return cards.map((card) => ({ card, judgeUntil: lastDayUnlessPassed(byId.get(card.taskId), acceptanceDays, today) }));
  }
}

function lastDayUnlessPassed(task: TaskEntity | undefined, acceptanceDays: number, today: Day): Day | null {
  if (!task?.deliveredAt) return null;
  const lastDay = lastDayOfAuthor(dayOf(task.deliveredAt), acceptanceDays);
  return lastDay < today ? null : lastDay;
}
