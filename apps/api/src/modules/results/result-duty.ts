import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONVENERS, type IssueState } from '@silin/shared';
import type { IssueEntity } from '../issues';
import { Notices } from '../notices';
import { PeopleDirectory } from '../people';
import { ResultPublicationEntity } from './result-publication.entity';

export type ResultDue = Readonly<{ issueId: string; title: string; closedAt: Date }>;
const CLOSED: IssueState = 'closed';

/** Who makes a result public, and what waits for it. */
@Injectable()
export class ResultDuty {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly notices: Notices,
  ) {}

  /** Residents have said that the work is done: of a matter of 四议两公开 whoever convenes here is told what is left. */
  async closed(em: EntityManager, { issueId, communityId, stepsSince, closedAt, publicTitle }: IssueEntity): Promise<void> {
    if (stepsSince === null || closedAt === null) return;
    const conveners = await this.people.personsWithRoles(communityId, CONVENERS, em);
    await this.notices.tellUsers(
      em,
      conveners.flatMap(({ userIds }) => userIds),
      {
        onceKey: `result.due.${issueId}.${closedAt.getTime()}`,
        title: '请公开实施结果',
        words: `「${publicTitle ?? ''}」办完了，居民点了头。四议两公开还差最后一步：公开实施结果。`,
        link: { kind: 'issue', id: issueId },
      },
    );
  }

  async isDue(em: EntityManager, { issueId, state, stepsSince, closedAt }: IssueEntity): Promise<boolean> {
    if (state !== CLOSED || stepsSince === null || closedAt === null) return false;
    return !(await em.existsBy(ResultPublicationEntity, { issueId, closedAt }));
  }

  /** Closed and not made public yet, the longest first. */
  async due(em: EntityManager, communityId: string, limit: number): Promise<ResultDue[]> {
    return em.query<ResultDue[]>(
      `SELECT i.issueId, i.publicTitle AS title, i.closedAt FROM issue i
       WHERE i.communityId = ? AND i.state = ? AND i.stepsSince IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM result_publication p WHERE p.issueId = i.issueId AND p.closedAt = i.closedAt)
       ORDER BY i.closedAt, i.issueId LIMIT ?`,
      [communityId, CLOSED, limit],
    );
  }

  /** Asked by somebody and not answered yet, the longest first. */
  async toAnswer(em: EntityManager, communityId: string, limit: number): Promise<Readonly<{ issueId: string; title: string }>[]> {
    return em.query<{ issueId: string; title: string }[]>(
      `SELECT DISTINCT i.issueId, i.publicTitle AS title FROM result_query q JOIN result_publication p ON p.publicationId = q.publicationId
       JOIN issue i ON i.issueId = p.issueId WHERE p.communityId = ? AND q.answeredAt IS NULL ORDER BY i.issueId LIMIT ?`,
      [communityId, limit],
    );
  }
}
