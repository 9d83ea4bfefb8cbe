import { Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual, type EntityManager } from 'typeorm';
import {
  dayOf,
  INTAKE_LIMITS,
  startOf,
  type Done,
  type RaiseIssueAnswer,
  type RaiseIssueRequest,
  type ResubmitIssueRequest,
} from '@silin/shared';
import { UserEntity, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { EventLog } from '../../platform/events';
import { notFound, ProblemError } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { PhotoShelf } from '../documents';
import { requireConsent } from './issue-consent';
import { IssueMoves } from './issue-moves';
import { IssueNotices } from './issue-notices';
import { IssueEntity } from './issue.entity';
import { Nameables } from './nameables';
import { NewIssues, sceneOf } from './new-issues';

/** What an author does with their matter until it is taken in. */
@Injectable()
export class IssueAuthorService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly fresh: NewIssues,
    private readonly nameables: Nameables,
    private readonly moves: IssueMoves,
    private readonly shelf: PhotoShelf,
    private readonly notices: IssueNotices,
    private readonly communities: CommunityDirectory,
  ) {}

  /**
   * Residents raise matters in their own community. Who is not verified yet may write one anywhere: it waits, unseen. The same request
   * key sent twice raises one.
   * @throws ProblemError not_found | consent.needed | photo.unknown | issue.named_unknown | issue.unverified_too_many
   */
  async raise(communityId: string, request: RaiseIssueRequest, actor: Actor): Promise<RaiseIssueAnswer> {
    if (actor.personId === null) return this.fresh.once(request, actor, (em) => this.keep(em, communityId, request, actor));
    if (actor.communityId !== communityId) throw notFound();
    return this.fresh.once(request, actor, (em) => this.submit(em, communityId, request, actor));
  }

  /** After handlers asked for more. What stood there before stays in the record. */
  async resubmit(issueId: string, { photoIds, named, ...words }: ResubmitIssueRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const before = await this.moves.lockKnown(em, issueId, actor);
      if (this.moves.isAuthor(before, actor)) await requireConsent(em, actor.userId);
      const { title, text, place, category, communityId } = before;
      const namedBefore = await this.nameables.replace(em, before, { ...words, named });
      const { intakeDays } = await this.communities.settings(communityId, em);
      const facts = { before: { title, text, place, category, named: namedBefore } };
      const patch = { ...words, ...(await this.fresh.waitingForIntake(em, before, intakeDays)) };
      const issue = await this.moves.move(em, issueId, { action: 'submit', actor, facts, patch });
      await this.shelf.replace(em, actor, photoIds, sceneOf(issueId));
      await this.notices.submitted(em, issue, actor, intakeDays);
    });
    return { done: true };
  }

  async withdraw(issueId: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const { state } = await this.moves.lockKnown(em, issueId, actor);
      const issue = await this.moves.move(em, issueId, { action: 'withdraw', actor, patch: { holder: null, dueOn: null } });
      // Nobody has seen what was waiting for its author to be verified.
      if (state !== 'draft') await this.notices.withdrawn(em, issue, actor);
    });
    return { done: true };
  }

  private async submit(em: EntityManager, communityId: string, request: RaiseIssueRequest, actor: Actor): Promise<IssueEntity> {
    await requireConsent(em, actor.userId);
    const { intakeDays } = await this.communities.settings(communityId, em);
    const author = { authorUserId: actor.userId, authorPersonId: actor.personId };
    const { issueId } = await this.fresh.draft(em, communityId, request, author, actor);
    const patch = await this.fresh.waitingForIntake(em, { issueId, communityId }, intakeDays);
    const issue = await this.moves.move(em, issueId, { action: 'submit', actor, patch });
    await this.notices.follow(em, issueId, [actor.userId], 'author');
    await this.notices.submitted(em, issue, actor, intakeDays);
    return issue;
  }

  /** Consent first: whether there is such a community is nothing that an answer without it tells. */
  private async keep(em: EntityManager, communityId: string, request: RaiseIssueRequest, actor: Actor): Promise<IssueEntity> {
    await requireConsent(em, actor.userId);
    await this.communities.community(communityId, em);
    // Two taps at once would both find room, and one that is sent again must not be counted against itself.
    await em.findOne(UserEntity, { where: { userId: actor.userId }, lock: { mode: 'pessimistic_write' } });
    const before = await em.findOneBy(IssueEntity, { requestKey: request.requestKey, authorUserId: actor.userId });
    if (before) return before;
    await this.refuseTooMany(em, actor);
    const issue = await this.fresh.draft(em, communityId, request, { authorUserId: actor.userId, authorPersonId: null }, actor);
    const { issueId } = issue;
    const happening = { aggregate: 'issue', aggregateId: issueId, issueId, communityId, action: 'keep', toState: issue.state };
    await this.events.record(em, { ...happening, actorUserId: actor.userId, actorParty: 'author' });
    await this.notices.follow(em, issueId, [actor.userId], 'author');
    return issue;
  }

  private async refuseTooMany(em: EntityManager, { userId }: Actor): Promise<void> {
    const raisedAt = MoreThanOrEqual(startOf(dayOf(this.clock.now())));
    const today = await em.countBy(IssueEntity, { authorUserId: userId, authorPersonId: IsNull(), raisedAt });
    const perDay = INTAKE_LIMITS.unverifiedPerDay;
    if (today >= perDay) throw new ProblemError('issue.unverified_too_many', { perDay });
  }
}
