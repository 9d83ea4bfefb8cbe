import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { CARRIERS, CONVENERS, dayOf, startOf, type Page, type PageQuery, type Role, type TaskCard } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { decodeCursor, notFound, pageOf, pageSize, type Cursor } from '../../platform/http';
import { IssueEntity, wordsOf } from '../issues';
import { ResolutionReader } from '../resolutions';
import { taskCard, type OfMatter } from './task-card';
import { idsOfCarrier, idsOfOpen, idsToExtend, tasksInOrder, type TaskScope } from './task-ranges';
import { CARRIED_STATES, OPEN_TASK_STATES } from './task-states';
import { TaskEntity } from './task.entity';

export type TaskCounts = Readonly<{ open: number; overdue: number }>;
/** Tasks on lists and for other modules. */
@Injectable()
export class TaskReader implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly resolutions: ResolutionReader,
  ) {}

  onModuleInit(): void {
    this.resolutions.tasksBy((em, resolutionIds) => this.ofResolutions(em, resolutionIds));
  }

  /** What is not finished, the most urgent first. @throws ProblemError not_found for who has no office there */
  async openPage(actor: Actor, communityId: string, { cursor, size: asked }: PageQuery): Promise<Page<TaskCard>> {
    const scope = scopeOf(actor, communityId);
    if (!scope) throw notFound();
    const size = pageSize(asked);
    const em = this.dataSource.manager;
    return this.asPage(em, await this.open(em, scope, size, decodeCursor(cursor)), size);
  }

  /** Everything that was ever given to one carrier here, the latest day first. */
  async pageOfCarrier(communityId: string, assigneeOrgUnitId: string, { cursor, size: asked }: PageQuery): Promise<Page<TaskCard>> {
    const em = this.dataSource.manager;
    const size = pageSize(asked);
    const ids = await idsOfCarrier(em, { communityId, orgUnitId: assigneeOrgUnitId }, { after: decodeCursor(cursor), limit: size + 1 });
    return this.asPage(em, await tasksInOrder(em, ids), size);
  }

  async firstOpen(em: EntityManager, scope: TaskScope, limit: number): Promise<TaskCard[]> {
    return this.cardsOf(em, (await this.open(em, scope, limit, null)).slice(0, limit));
  }

  async toExtend(em: EntityManager, communityId: string, limit: number): Promise<TaskCard[]> {
    return this.cardsOf(em, await tasksInOrder(em, await idsToExtend(em, communityId, limit)));
  }

  /** One statement. */
  async counts(em: EntityManager, scope: TaskScope): Promise<TaskCounts> {
    if (scope.orgUnitIds !== 'all' && scope.orgUnitIds.length === 0) return { open: 0, overdue: 0 };
    const [mine, units] = scope.orgUnitIds === 'all' ? ['', []] : ['AND assigneeOrgUnitId IN (?)', [scope.orgUnitIds]];
    const [row] = await em.query<Record<'open' | 'overdue', number | string | null>[]>(
      `SELECT COUNT(*) AS open, SUM(CASE WHEN state IN (?) AND parkedOn IS NULL AND haltedAt IS NULL AND dueOn < ? THEN 1 ELSE 0 END) AS overdue
       FROM task WHERE communityId = ? AND state IN (?) ${mine}`,
      [CARRIED_STATES, dayOf(this.clock.now()), scope.communityId, OPEN_TASK_STATES, ...units],
    );
    return { open: Number(row?.open ?? 0), overdue: Number(row?.overdue ?? 0) };
  }

  /** In the given order. */
  async cardsOf(em: EntityManager, tasks: readonly TaskEntity[]): Promise<TaskCard[]> {
    if (tasks.length === 0) return [];
    const issues = await em.findBy(IssueEntity, { issueId: In(tasks.map((task) => task.issueId)) });
    const matters = new Map(issues.map((issue) => [issue.issueId, issue]));
    const today = dayOf(this.clock.now());
    return tasks.map((task) => taskCard(task, ofMatter(task, matters.get(task.issueId)), today));
  }

  /** Of one matter, oldest first. */
  async ofIssue(em: EntityManager, issueId: string): Promise<TaskEntity[]> {
    return em.find(TaskEntity, { where: { issueId }, order: { assignedAt: 'ASC', taskId: 'ASC' } });
  }

  private async asPage(em: EntityManager, rows: readonly TaskEntity[], size: number): Promise<Page<TaskCard>> {
    const cards = new Map((await this.cardsOf(em, rows)).map((card) => [card.taskId, card]));
    const position = (row: TaskEntity) => ({ at: startOf(row.dueOn), id: row.taskId });
    const { items, next } = pageOf(rows, size, position, (row) => cards.get(row.taskId));
    return { items: items.filter((card) => card !== undefined), next };
  }

  private async ofResolutions(em: EntityManager, resolutionIds: readonly string[]): Promise<Map<string, string[]>> {
    const byResolution = new Map<string, string[]>();
    if (resolutionIds.length === 0) return byResolution;
    const rows = await em.find(TaskEntity, {
      where: { resolutionId: In([...resolutionIds]) },
      order: { assignedAt: 'ASC', taskId: 'ASC' },
    });
    for (const { resolutionId, taskId } of rows) {
      if (resolutionId) byResolution.set(resolutionId, [...(byResolution.get(resolutionId) ?? []), taskId]);
    }
    return byResolution;
  }

  private async open(em: EntityManager, scope: TaskScope, size: number, after: Cursor | null): Promise<TaskEntity[]> {
    return tasksInOrder(em, await idsOfOpen(em, scope, { after, limit: size + 1 }));
  }
}

/** Who convenes or supervises sees every task, a carrier those of their own units; null = no office in that community. */
export function scopeOf(actor: Actor, communityId: string): TaskScope | null {
  const offices = actor.appointments.filter((one) => one.communityId === communityId);
  if (offices.length === 0) return null;
  if (hasRoleIn(actor, communityId, [...CONVENERS, 'supervision_committee'])) return { communityId, orgUnitIds: 'all' };
  const carrying = offices.filter((one) => (CARRIERS as readonly Role[]).includes(one.role));
  return { communityId, orgUnitIds: [...new Set(carrying.map((one) => one.orgUnitId))] };
}

/** A pause is the matter's, and of its work only the piece rests that was in hand. */
function ofMatter({ parkedOn }: TaskEntity, issue: IssueEntity | undefined): OfMatter {
  return { title: issue ? wordsOf(issue).title : '', parkedUntil: parkedOn === null ? null : (issue?.dueOn ?? null) };
}
