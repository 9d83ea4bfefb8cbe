import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  addDays,
  allowedActions,
  CONVENERS,
  HANDLERS,
  RESOLUTION_LIFECYCLE,
  RESOLUTION_LIMITS,
  RESOLUTION_WORDS,
  type Page,
  type PageQuery,
  type ResolutionView,
} from '@silin/shared';
import { hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import { decodeCursor, found, keysetDescending, notFound, pageOf, pageSize, ProblemError } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { Deadlines } from '../deadlines';
import { IssueEntity } from '../issues';
import { onRolls, PollEntity, PollSequels } from '../polls';
import { ObjectionReader, type ObjectionSum } from './objection-reader';
import { Boards } from './boards.service';
import { Orders } from './orders.service';
import { policyOfRow } from './policy-of-row';
import { ResolutionEntity } from './resolution.entity';

/** Which tasks were handed out of these resolutions. */
export type TaskLookup = (em: EntityManager, resolutionIds: readonly string[]) => Promise<Map<string, string[]>>;

export const resolutionNumber = ({ year, serial }: Pick<ResolutionEntity, 'year' | 'serial'>) => `${year}年第${serial}号`;

/** Resolutions for readers: public from their publication on, drafts for conveners only. */
@Injectable()
export class ResolutionReader implements OnModuleInit {
  private tasks: TaskLookup = async () => new Map();

  constructor(
    private readonly dataSource: DataSource,
    private readonly polls: PollSequels,
    private readonly communities: CommunityDirectory,
    private readonly deadlines: Deadlines,
    private readonly objections: ObjectionReader,
    private readonly orders: Orders,
    private readonly boards: Boards,
  ) {}

  onModuleInit(): void {
    this.polls.resolutionsBy(async (em, pollIds) => {
      const rows = await em.findBy(ResolutionEntity, { pollId: In([...pollIds]) });
      return new Map(rows.map((row) => [row.pollId, row.resolutionId]));
    });
  }

  /**
   * Whether work may be handed out by it now; under the lock of its matter, which every order takes as well.
   * @throws ProblemError not_found | resolution.not_effective | resolution.under_objection | resolution.suspended | action.wrong_state
   */
  async requireInForce(em: EntityManager, resolutionId: string): Promise<void> {
    const { state, objectionsUntil } = found(await em.findOneBy(ResolutionEntity, { resolutionId }));
    if (state === 'effective') return;
    if (state === 'suspended') throw new ProblemError('resolution.suspended', {});
    if (state === 'under_objection') throw new ProblemError('resolution.under_objection', {});
    if (state !== 'drafted' && state !== 'published') throw new ProblemError('action.wrong_state', { state, action: 'assign' });
    throw new ProblemError('resolution.not_effective', { effectiveOn: objectionsUntil === null ? null : addDays(objectionsUntil, 1) });
  }

  /** The tasks module registers here, because a resolution does not know it. */
  tasksBy(lookup: TaskLookup): void {
    this.tasks = lookup;
  }

  /** @throws ProblemError not_found, also for a draft that the actor may not see */
  async view(resolutionId: string, actor: Actor): Promise<ResolutionView> {
    const em = this.dataSource.manager;
    const resolution = found(await em.findOneBy(ResolutionEntity, { resolutionId }));
    if (resolution.publishedAt === null && !hasRoleIn(actor, resolution.communityId, CONVENERS)) throw notFound();
    return found((await this.views(em, [resolution], actor))[0]);
  }

  /** Published ones, newest first. @throws ProblemError not_found */
  async published(communityId: string, actor: Actor, { cursor, size: asked }: PageQuery): Promise<Page<ResolutionView>> {
    const em = this.dataSource.manager;
    await this.communities.community(communityId, em);
    const size = pageSize(asked);
    const query = em
      .createQueryBuilder(ResolutionEntity, 'resolution')
      .where('resolution.communityId = :communityId AND resolution.publishedAt IS NOT NULL', { communityId });
    const rows = await keysetDescending(query, 'resolution.publishedAt', 'resolution.resolutionId', decodeCursor(cursor), size).getMany();
    const views = new Map((await this.views(em, rows, actor)).map((view) => [view.resolutionId, view]));
    return pageOf(
      rows,
      size,
      (row) => ({ at: row.publishedAt ?? row.draftedAt, id: row.resolutionId }),
      (row) => found(views.get(row.resolutionId)),
    );
  }

  private async views(em: EntityManager, rows: readonly ResolutionEntity[], actor: Actor): Promise<ResolutionView[]> {
    if (rows.length === 0) return [];
    const issues = await em.findBy(IssueEntity, { issueId: In(rows.map((row) => row.issueId)) });
    const titles = new Map(issues.map((issue) => [issue.issueId, issue.publicTitle ?? '']));
    const ids = rows.map((row) => row.resolutionId);
    const pollIds = rows.map(({ pollId }) => pollId);
    const around: Around = {
      leads: await leadsOf(em, pollIds),
      tasks: await this.tasks(em, ids),
      objections: await this.objections.sums(em, ids, actor),
      postings: await this.boards.ofResolutions(em, ids),
      orders: await this.orders.views(em, [...ids, ...rows.map((row) => row.pollId)]),
      objecting: await this.deadlines.currentOf(em, 'resolution', 'objection', ids),
      answering: await this.deadlines.currentOf(em, 'resolution', 'ruling', ids),
      announcing: await this.deadlines.currentOf(em, 'resolution', 'announcement', ids),
    };
    const polls = await em.find(PollEntity, {
      where: { pollId: In(pollIds) },
      select: { pollId: true, state: true },
    });
    const mine = await onRolls(em, pollIds, actor.personId);
    const certified = new Set(polls.filter(({ state }) => state === 'certified').map(({ pollId }) => pollId));
    return rows.map((row) => {
      const view = asView(row, titles.get(row.issueId) ?? '', around);
      const standing = { isOnRoll: mine.has(row.pollId), mayAnnul: certified.has(row.pollId) };
      return { ...view, offered: this.offeredTo(row, view, actor, standing) };
    });
  }

  /** Exactly what would be accepted of this reader now. */
  private offeredTo(
    row: ResolutionEntity,
    view: Omit<ResolutionView, 'offered'>,
    actor: Actor,
    { isOnRoll, mayAnnul }: Standing,
  ): string[] {
    const { state, communityId } = row;
    const roles = rolesIn(actor, communityId);
    const steps = allowedActions(RESOLUTION_LIFECYCLE, state, roles) as string[];
    const isHeard = this.objections.isHeard(row);
    const isElectorate = policyOfRow(row).objectors === 'roll' ? isOnRoll : actor.communityId === communityId;
    const offers: Readonly<Record<string, boolean>> = {
      publish: steps.includes('publish'),
      object: isHeard && isElectorate && actor.standing === 'resident' && actor.communityId !== null && !view.objections.mine,
      objectOnPaper: isHeard && hasRoleIn(actor, communityId, HANDLERS),
      postOnBoard:
        row.publishedAt !== null && hasRoleIn(actor, communityId, HANDLERS) && view.postings.length < RESOLUTION_LIMITS.postingsMax,
      rule: view.objections.unanswered > 0 && hasRoleIn(actor, communityId, [...CONVENERS, 'street_officer']),
      assign: state === 'effective' && view.taskIds.length === 0 && hasRoleIn(actor, communityId, CONVENERS),
      suspend: steps.includes('suspend'),
      reinstate: steps.includes('reinstate'),
      revoke: steps.includes('revoke') && row.publishedAt !== null,
      annulPoll: mayAnnul && roles.includes('street_officer'),
    };
    return Object.keys(offers).filter((action) => offers[action]);
  }
}

type Standing = Readonly<{ isOnRoll: boolean; mayAnnul: boolean }>;
type DeadlineOf = Awaited<ReturnType<Deadlines['currentOf']>>;
/** Who explained the item on which each of these votes was taken; of one without nothing. */
async function leadsOf(em: EntityManager, pollIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await em.query<{ pollId: string; ledByOrgUnitId: string }[]>(
    `SELECT p.pollId, a.ledByOrgUnitId FROM poll p JOIN agenda_item a ON a.agendaItemId = p.agendaItemId
     WHERE p.pollId IN (?) AND a.ledByOrgUnitId IS NOT NULL`,
    [pollIds],
  );
  return new Map(rows.map(({ pollId, ledByOrgUnitId }) => [pollId, ledByOrgUnitId]));
}

type Around = Readonly<{
  leads: ReadonlyMap<string, string>;
  tasks: Map<string, string[]>;
  objections: Map<string, ObjectionSum>;
  postings: Awaited<ReturnType<Boards['ofResolutions']>>;
  orders: Awaited<ReturnType<Orders['views']>>;
  objecting: DeadlineOf;
  answering: DeadlineOf;
  announcing: DeadlineOf;
}>;

function asView(row: ResolutionEntity, issueTitle: string, around: Around): Omit<ResolutionView, 'offered'> {
  const { resolutionId, issueId, pollId, meetingId, effect, text, state, objectionsUntil, displayedUntil } = row;
  const { made = 0, unanswered = 0, mine = false } = around.objections.get(resolutionId) ?? {};
  return {
    resolutionId,
    number: resolutionNumber(row),
    issueId,
    issueTitle,
    pollId,
    meetingId,
    effect,
    kind: policyOfRow(row).id,
    text,
    state,
    stateWords: RESOLUTION_WORDS[state],
    draftedAt: row.draftedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    announceUntil: state === 'drafted' ? (around.announcing.get(resolutionId)?.dueOn ?? null) : null,
    objectionsUntil,
    objectionsProvisional: around.objecting.get(resolutionId)?.provisional ?? false,
    effectiveAt: row.effectiveAt?.toISOString() ?? null,
    objectionLocks: policyOfRow(row).objectionLocks,
    objections: { made, unanswered, mine, answerUntil: unanswered > 0 ? (around.answering.get(resolutionId)?.dueOn ?? null) : null },
    displayedUntil,
    postings: around.postings.get(resolutionId) ?? [],
    orders: [...(around.orders.get(resolutionId) ?? []), ...(around.orders.get(pollId) ?? [])],
    taskIds: around.tasks.get(resolutionId) ?? [],
    ledByOrgUnitId: around.leads.get(pollId) ?? null,
  };
}
