import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  HANDLERS,
  ISSUE_LIMITS,
  RELATIONS,
  type AcceptIssueRequest,
  type DeclineIssueRequest,
  type Done,
  type ReasonRequest,
  type Role,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { communityWordsOf } from '../communities';
import { PhotoShelf } from '../documents';
import { IssueMoves } from './issue-moves';
import { IssueNotices } from './issue-notices';
import type { IssueEntity } from './issue.entity';

/** Taking matters in: what a handler of the community decides about one that was submitted. */
@Injectable()
export class IssueIntakeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly moves: IssueMoves,
    private readonly shelf: PhotoShelf,
    private readonly notices: IssueNotices,
  ) {}

  /**
   * The handler confirms what becomes public: words, place, and which of the author's photos.
   * @throws ProblemError not_found | action.wrong_state | issue.nothing_public | photo.unknown
   */
  async accept(issueId: string, { publicPhotoIds, ...confirmed }: AcceptIssueRequest, actor: Actor): Promise<Done> {
    return this.handle(issueId, actor, async (em, { communityId, category }) => {
      const holder = (await communityWordsOf(em, communityId)).roles[officeIn(actor, communityId)];
      const patch = { ...confirmed, holder, dueOn: null, acceptedAt: this.clock.now() };
      const facts = { publicPhotoIds, categoryBefore: category };
      const issue = await this.moves.move(em, issueId, { action: 'accept', actor, patch, facts });
      requireWords(confirmed);
      await this.publish(em, issueId, publicPhotoIds);
      await this.notices.accepted(em, issue, actor);
    });
  }

  /** Back to the author, who may supplement it. @throws ProblemError not_found | action.wrong_state */
  async return(issueId: string, { reason }: ReasonRequest, actor: Actor): Promise<Done> {
    return this.handle(issueId, actor, async (em) => {
      const patch = { holder: RELATIONS.author, dueOn: null };
      const issue = await this.moves.move(em, issueId, { action: 'return', actor, given: ['reason'], reason, patch });
      await this.notices.returned(em, issue, actor, reason);
    });
  }

  /** Only on a ground of the catalogue. @throws ProblemError not_found | action.wrong_state */
  async decline(issueId: string, { ground, reason }: DeclineIssueRequest, actor: Actor): Promise<Done> {
    return this.handle(issueId, actor, async (em) => {
      const patch = { holder: null, dueOn: null };
      const move = { action: 'decline', actor, given: ['ground'], reason: reason || undefined, facts: { ground }, patch } as const;
      await this.notices.declined(em, await this.moves.move(em, issueId, move), actor, ground);
    });
  }

  private async handle(issueId: string, actor: Actor, work: (em: EntityManager, issue: IssueEntity) => Promise<void>): Promise<Done> {
    await this.transactions.run(async (em) => {
      await work(em, await this.moves.lockHandled(em, issueId, actor));
    });
    return { done: true };
  }

  private async publish(em: EntityManager, issueId: string, photoIds: readonly string[]): Promise<void> {
    const shelf = await this.shelf.ofSubjects(em, 'issue', [issueId]);
    const hanging = new Set((shelf.get(issueId) ?? []).map((photo) => photo.photoId));
    const unknown = photoIds.filter((photoId) => !hanging.has(photoId));
    if (unknown.length > 0) throw new ProblemError('photo.unknown', { photoIds: unknown });
    await this.shelf.publish(em, photoIds);
  }
}

/** Neighbours must be able to tell what the matter is. */
function requireWords({ publicTitle, publicText }: Pick<AcceptIssueRequest, 'publicTitle' | 'publicText'>): void {
  if (publicTitle.length === 0 || publicText.length < ISSUE_LIMITS.textMin) throw new ProblemError('issue.nothing_public', {});
}

/** In words a neighbour knows: the office, never the name. */
function officeIn(actor: Actor, communityId: string): Role {
  return HANDLERS.find((role) => hasRoleIn(actor, communityId, [role])) ?? 'street_officer';
}
