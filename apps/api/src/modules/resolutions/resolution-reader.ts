import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  allowedActions,
  CONVENERS,
  RESOLUTION_LIFECYCLE,
  RESOLUTION_WORDS,
  type Page,
  type PageQuery,
  type ResolutionView,
} from '@silin/shared';
import { hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import { decodeCursor, found, keysetDescending, notFound, pageOf, pageSize } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { IssueEntity } from '../issues';
import { PollSequels } from '../polls';
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
  ) {}

  onModuleInit(): void {
    this.polls.resolutionsBy(async (em, pollIds) => {
      const rows = await em.findBy(ResolutionEntity, { pollId: In([...pollIds]) });
      return new Map(rows.map((row) => [row.pollId, row.resolutionId]));
    });
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
    const tasks = await this.tasks(
      em,
      rows.map((row) => row.resolutionId),
    );
    return rows.map((row) => asView(row, titles.get(row.issueId) ?? '', tasks.get(row.resolutionId) ?? [], actor));
  }
}

function asView(row: ResolutionEntity, issueTitle: string, taskIds: readonly string[], actor: Actor): ResolutionView {
  const { resolutionId, issueId, pollId, meetingId, effect, text, state, objectionsUntil, displayedUntil } = row;
  return {
    resolutionId,
    number: resolutionNumber(row),
    issueId,
    issueTitle,
    pollId,
    meetingId,
    effect,
    text,
    state,
    stateWords: RESOLUTION_WORDS[state],
    draftedAt: row.draftedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    objectionsUntil,
    effectiveAt: row.effectiveAt?.toISOString() ?? null,
    displayedUntil,
    taskIds,
    offered: offeredTo(row, taskIds, actor),
  };
}

/** Only what has a way to be done: publishing, and handing out a task once it is in force. */
function offeredTo({ state, communityId }: ResolutionEntity, taskIds: readonly string[], actor: Actor): string[] {
  const mayPublish = allowedActions(RESOLUTION_LIFECYCLE, state, rolesIn(actor, communityId)).includes('publish');
  const mayAssign = state === 'effective' && taskIds.length === 0 && hasRoleIn(actor, communityId, CONVENERS);
  return [...(mayPublish ? ['publish'] : []), ...(mayAssign ? ['assign'] : [])];
}
