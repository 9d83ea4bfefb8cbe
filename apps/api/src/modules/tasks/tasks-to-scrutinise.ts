import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { addDays, dayOf, NEVER_JUDGES, type Party, type ToScrutinise } from '@silin/shared';
import { rolesIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { CommunityDirectory } from '../communities';
import { TaskReader } from './task-reader';
import { TaskEntity } from './task.entity';

/** Of a delivery that waits for its witness, or for a second member when it is on paper. */
const PROPOSED = `SELECT 1 FROM scrutiny s WHERE s.taskId = t.taskId AND s.state = 'proposed' AND s.proposedAt >= t.deliveredAt`;
const FOR_A_SECOND = `s.channel = 'slip' AND s.memberPersonId <> ? AND s.witnessPersonId <> ?`;
const STATEMENT = `
  SELECT t.taskId, EXISTS (${PROPOSED}) AS slip FROM task t JOIN issue i ON i.issueId = t.issueId
  WHERE t.communityId = ? AND t.state = 'delivered' AND (i.authorPersonId IS NULL OR i.authorPersonId <> ?)
    AND EXISTS (SELECT 1 FROM deadline d WHERE d.subjectKind = 'task' AND d.subjectId = t.taskId AND d.kind = 'acceptance'
      AND d.metAt IS NULL AND d.cancelledAt IS NULL AND d.dueOn < ?)
    AND ((NOT EXISTS (${PROPOSED}) AND NOT EXISTS (SELECT 1 FROM voice v WHERE v.taskId = t.taskId AND v.personId = ? AND v.saidAt >= t.deliveredAt))
      OR EXISTS (${PROPOSED} AND ${FOR_A_SECOND}))
  ORDER BY t.deliveredAt, t.taskId LIMIT ?`;

/** What waits for a member of the supervision committee: the rules of mayScrutinise and mayCountersign, asked for a whole community at once. */
@Injectable()
export class TasksToScrutinise {
  constructor(
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly reader: TaskReader,
  ) {}

  async of(em: EntityManager, actor: Actor, communityId: string, limit: number): Promise<ToScrutinise[]> {
    const { personId } = actor;
    const roles = rolesIn(actor, communityId);
    const barred = roles.some((role) => (NEVER_JUDGES as readonly Party[]).includes(role));
    if (barred || personId === null || !roles.includes('supervision_committee')) return [];
    const { supervisionDays } = await this.communities.settings(communityId, em);
    const endedBefore = addDays(dayOf(this.clock.now()), -supervisionDays);
    const asked = [communityId, personId, endedBefore, personId, personId, personId, limit];
    const rows = await em.query<{ taskId: string; slip: number | string }[]>(STATEMENT, asked);
    if (rows.length === 0) return [];
    const tasks = await em.findBy(TaskEntity, { taskId: In(rows.map((row) => row.taskId)) });
    const cards = new Map((await this.reader.cardsOf(em, tasks)).map((card) => [card.taskId, card]));
    return rows.flatMap(({ taskId, slip }) => {
      const card = cards.get(taskId);
      return card ? [{ ...card, slip: Number(slip) === 1 }] : [];
    });
  }
}
