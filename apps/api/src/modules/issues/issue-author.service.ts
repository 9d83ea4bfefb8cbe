import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { dayOf, ROLES, type Done, type RaiseIssueAnswer, type RaiseIssueRequest, type ResubmitIssueRequest } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { isDuplicateOf, newId, Transactions, underNextSerial } from '../../platform/database';
import { notFound, ProblemError } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { Deadlines } from '../deadlines';
import { PhotoShelf } from '../documents';
import { requireConsent } from './issue-consent';
import { IssueMoves } from './issue-moves';
import { IssueNotices } from './issue-notices';
import { IssueEntity, issueNumber } from './issue.entity';

const sceneOf = (issueId: string) => ({ subjectKind: 'issue', subjectId: issueId, purpose: 'scene' }) as const;

/** What an author does with their matter until it is taken in. */
@Injectable()
export class IssueAuthorService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly moves: IssueMoves,
    private readonly shelf: PhotoShelf,
    private readonly notices: IssueNotices,
    private readonly communities: CommunityDirectory,
    private readonly deadlines: Deadlines,
  ) {}

  /**
   * Residents raise matters in their own community. The same request key sent twice raises one.
   * @throws ProblemError not_found | consent.needed | photo.unknown
   */
  async raise(communityId: string, request: RaiseIssueRequest, actor: Actor): Promise<RaiseIssueAnswer> {
    const { personId } = actor;
    if (personId === null || actor.communityId !== communityId) throw notFound();
    try {
      const issue = await this.transactions.run((em) => this.raiseIn(em, communityId, request, { ...actor, personId }));
      return { issueId: issue.issueId, number: issueNumber(issue) };
    } catch (error) {
      if (!isDuplicateOf(this.dataSource.manager, error, IssueEntity, ['requestKey'])) throw error;
      return this.firstAnswer(request.requestKey, actor);
    }
  }

  /** After handlers asked for more. What stood there before stays in the record. */
  async resubmit(issueId: string, { photoIds, ...words }: ResubmitIssueRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      await requireConsent(em, actor.userId);
      const { title, text, place, category, communityId } = await this.moves.lockKnown(em, issueId, actor);
      const { intakeDays } = await this.communities.settings(communityId, em);
      const facts = { before: { title, text, place, category } };
      const patch = { ...words, ...(await this.waitingForIntake(em, { issueId, communityId }, intakeDays)) };
      const issue = await this.moves.move(em, issueId, { action: 'submit', actor, facts, patch });
      await this.shelf.replace(em, actor, photoIds, sceneOf(issueId));
      await this.notices.submitted(em, issue, actor, intakeDays);
    });
    return { done: true };
  }

  async withdraw(issueId: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      await this.moves.lockKnown(em, issueId, actor);
      await this.moves.move(em, issueId, { action: 'withdraw', actor, patch: { holder: null, dueOn: null } });
    });
    return { done: true };
  }

  private async raiseIn(
    em: EntityManager,
    communityId: string,
    { photoIds, requestKey, ...words }: RaiseIssueRequest,
    actor: Actor & { personId: string },
  ): Promise<IssueEntity> {
    await requireConsent(em, actor.userId);
    const { intakeDays } = await this.communities.settings(communityId, em);
    const now = this.clock.now();
    const issueId = newId(now);
    const year = Number(dayOf(now).slice(0, 4));
    const by = { authorUserId: actor.userId, authorPersonId: actor.personId };
    const row = { ...words, ...by, issueId, communityId, year, requestKey, state: 'draft', raisedAt: now, movedAt: now } as const;
    await underNextSerial(em, IssueEntity, { communityId, year }, (serial) => em.insert(IssueEntity, { ...row, serial }));
    await this.shelf.attach(em, actor, photoIds, sceneOf(issueId));
    const patch = await this.waitingForIntake(em, { issueId, communityId }, intakeDays);
    const issue = await this.moves.move(em, issueId, { action: 'submit', actor, patch });
    await this.notices.follow(em, issueId, actor, 'author');
    await this.notices.submitted(em, issue, actor, intakeDays);
    return issue;
  }

  private async waitingForIntake(em: EntityManager, { issueId, communityId }: Pick<IssueEntity, 'issueId' | 'communityId'>, days: number) {
    const intake = { subjectKind: 'issue', subjectId: issueId, kind: 'intake', issueId, communityId } as const;
    const { dueOn } = await this.deadlines.set(em, intake, { days });
    return { holder: ROLES.grid_worker, dueOn };
  }

  /** @throws ProblemError request.invalid for a key that somebody else has used */
  private async firstAnswer(requestKey: string, { userId }: Actor): Promise<RaiseIssueAnswer> {
    const issue = await this.dataSource.manager.findOneBy(IssueEntity, { requestKey, authorUserId: userId });
    if (!issue) throw new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unique' }] });
    return { issueId: issue.issueId, number: issueNumber(issue) };
  }
}
