import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { dayOf, ROLES, type RaiseIssueAnswer, type RaiseIssueRequest } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { isDuplicateOf, newId, Transactions, underNextSerial } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { Deadlines } from '../deadlines';
import { PhotoShelf } from '../documents';
import { IssueBehalfEntity } from './issue-behalf.entity';
import { IssueEntity, issueNumber } from './issue.entity';
import { Nameables } from './nameables';

export const sceneOf = (issueId: string) => ({ subjectKind: 'issue', subjectId: issueId, purpose: 'scene' }) as const;
type Author = Pick<IssueEntity, 'authorUserId' | 'authorPersonId'>;

/** Writes new matters down, numbered, as drafts that nobody but their author sees. */
@Injectable()
export class NewIssues {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly deadlines: Deadlines,
    private readonly shelf: PhotoShelf,
    private readonly nameables: Nameables,
  ) {}

  /** The same request key sent twice raises one matter. @throws ProblemError request.invalid for a key that somebody else has used */
  async once(
    { requestKey }: RaiseIssueRequest,
    actor: Actor,
    write: (em: EntityManager) => Promise<IssueEntity>,
  ): Promise<RaiseIssueAnswer> {
    try {
      return answerOf(await this.transactions.run(write));
    } catch (error) {
      if (!isDuplicateOf(this.dataSource.manager, error, IssueEntity, ['requestKey'])) throw error;
      return this.firstAnswer(requestKey, actor);
    }
  }

  /** @throws ProblemError photo.unknown | issue.named_unknown */
  async draft(em: EntityManager, communityId: string, request: RaiseIssueRequest, author: Author, actor: Actor): Promise<IssueEntity> {
    const { photoIds, requestKey, title, text, category, place, named } = request;
    const now = this.clock.now();
    const issueId = newId(now);
    const year = Number(dayOf(now).slice(0, 4));
    const words = { title, text, category, place };
    const row = { ...words, ...author, issueId, communityId, year, requestKey, state: 'draft', raisedAt: now, movedAt: now } as const;
    await underNextSerial(em, IssueEntity, { communityId, year }, (serial) => em.insert(IssueEntity, { ...row, serial }));
    await this.shelf.attach(em, actor, photoIds, sceneOf(issueId));
    await this.nameables.keep(em, { issueId, communityId }, { title, text, named });
    return em.findOneByOrFail(IssueEntity, { issueId });
  }

  /** What changes when it reaches the community. */
  async waitingForIntake(em: EntityManager, { issueId, communityId }: Pick<IssueEntity, 'issueId' | 'communityId'>, days: number) {
    const intake = { subjectKind: 'issue', subjectId: issueId, kind: 'intake', issueId, communityId } as const;
    const { dueOn } = await this.deadlines.set(em, intake, { days });
    return { holder: ROLES.grid_worker, dueOn };
  }

  private async firstAnswer(requestKey: string, { userId }: Actor): Promise<RaiseIssueAnswer> {
    const { manager } = this.dataSource;
    const issue = await manager.findOneBy(IssueEntity, { requestKey });
    const behalf = issue?.authorUserId === null ? await manager.findOneBy(IssueBehalfEntity, { issueId: issue.issueId }) : null;
    if (!issue || (issue.authorUserId ?? behalf?.recordedByUserId) !== userId) {
      throw new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unique' }] });
    }
    return answerOf(issue);
  }
}

const answerOf = (issue: IssueEntity): RaiseIssueAnswer => ({ issueId: issue.issueId, number: issueNumber(issue) });
