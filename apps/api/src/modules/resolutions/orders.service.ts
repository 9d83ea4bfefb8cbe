import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  dayOf,
  dayWords,
  ORDER_ACTIONS,
  type AnnulPollRequest,
  type Done,
  type OrderAction,
  type OrderPaper,
  type OrderRequest,
  type OrdersView,
  type OrderView,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { newId, Transactions } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { DocumentShelf } from '../documents';
import { IssueMoves } from '../issues';
import { PollEntity, PollSteps } from '../polls';
import { AuthorityOrderEntity } from './authority-order.entity';
import { Ending } from './ending';
import { ResolutionMoves } from './resolution-moves';
import { ResolutionNotices } from './resolution-notices';
import { ResolutionSequels } from './resolution-sequels';
import { ResolutionEntity } from './resolution.entity';

type Subject = Pick<AuthorityOrderEntity, 'subjectKind' | 'subjectId' | 'communityId' | 'issueId'>;
const GIVEN = ['document', 'reason'] as const;

/** What an authority or a court has ordered, entered by the street with the paper itself: the only hand that touches what is in force. */
@Injectable()
export class Orders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly shelf: DocumentShelf,
    private readonly issues: IssueMoves,
    private readonly polls: PollSteps,
    private readonly moves: ResolutionMoves,
    private readonly ending: Ending,
    private readonly sequels: ResolutionSequels,
    private readonly notices: ResolutionNotices,
  ) {}

  /** The same key sent again answers like the first time. @throws ProblemError not_found | document.unknown | action.wrong_state | request.invalid */
  async order(resolutionId: string, { action, ...paper }: OrderRequest, actor: Actor): Promise<Done> {
    return this.transactions.run(async (em) => {
      const resolution = await this.moves.lockWithMatter(em, resolutionId);
      const { communityId, issueId } = resolution;
      requireStreet(actor, communityId);
      const subject = { subjectKind: 'resolution', subjectId: resolutionId, communityId, issueId } as const;
      if (await this.sentBefore(em, paper.requestKey, subject)) return { done: true };
      await this.carryOut(em, resolution, action, paper, actor);
      await this.keep(em, subject, action, paper, actor);
      await this.notices.ordered(em, resolution, action, paper.requestKey);
      return { done: true };
    });
  }

  /** A result that is annulled takes what was written after it along. @throws ProblemError as `order` */
  async annul(pollId: string, paper: AnnulPollRequest, actor: Actor): Promise<Done> {
    return this.transactions.run(async (em) => {
      const { issueId, communityId } = found(await em.findOneBy(PollEntity, { pollId }));
      requireStreet(actor, communityId);
      await this.issues.lock(em, issueId);
      const resolution = await em.findOne(ResolutionEntity, { where: { pollId }, lock: { mode: 'pessimistic_write' } });
      const poll = await this.polls.lock(em, pollId);
      const subject = { subjectKind: 'poll', subjectId: pollId, communityId, issueId } as const;
      if (await this.sentBefore(em, paper.requestKey, subject)) return { done: true };
      const { reason } = paper;
      await this.polls.take(em, poll, { action: 'annul', actor, given: GIVEN, reason, facts: { words: wordsOf(paper) } });
      if (resolution && !ENDED.has(resolution.state)) await this.carryOut(em, resolution, 'revoke', paper, actor);
      else await this.ending.revert(em, issueId, { reason, actor });
      await this.keep(em, subject, 'annul', paper, actor);
      await this.notices.annulled(em, poll, paper.requestKey);
      return { done: true };
    });
  }

  /** Public, with its paper. @throws ProblemError not_found */
  async ofPoll(pollId: string): Promise<OrdersView> {
    const em = this.dataSource.manager;
    found(await em.findOneBy(PollEntity, { pollId }));
    return { items: (await this.views(em, [pollId])).get(pollId) ?? [] };
  }

  /** Of resolutions and of polls, the oldest first. */
  async views(em: EntityManager, subjectIds: readonly string[]): Promise<Map<string, OrderView[]>> {
    const views = new Map<string, OrderView[]>();
    if (subjectIds.length === 0) return views;
    const where = { subjectId: In([...subjectIds]) };
    const rows = await em.find(AuthorityOrderEntity, { where, order: { enteredAt: 'ASC', orderId: 'ASC' } });
    const papers = await this.shelf.ofSubjects(
      em,
      'order',
      rows.map((row) => row.orderId),
    );
    for (const row of rows) {
      const { orderId, action, body, issuer, number, issuedOn, reason, enteredAt } = row;
      const view = {
        orderId,
        action,
        actionWords: ORDER_ACTIONS[action],
        body,
        issuer,
        number,
        issuedOn,
        reason,
        at: enteredAt.toISOString(),
      };
      views.set(row.subjectId, [...(views.get(row.subjectId) ?? []), { ...view, document: found(papers.get(orderId)) }]);
    }
    return views;
  }

  private async carryOut(em: EntityManager, resolution: ResolutionEntity, action: OrderRequest['action'], paper: OrderPaper, actor: Actor) {
    const { reason } = paper;
    await this.moves.take(em, resolution, { action, actor, given: GIVEN, reason, words: wordsOf(paper) });
    const ordered = { resolution, actor, reason };
    if (action === 'suspend') await this.sequels.tell('suspended', em, ordered);
    if (action === 'reinstate') await this.sequels.tell('reinstated', em, ordered);
    if (action !== 'revoke') return;
    await this.sequels.tell('revoked', em, ordered);
    await this.ending.revoke(em, resolution, { reason, actor });
  }

  private async keep(
    em: EntityManager,
    subject: Subject,
    action: OrderAction,
    { requestKey, ...paper }: OrderPaper,
    actor: Actor,
  ): Promise<void> {
    const enteredAt = this.clock.now();
    if (paper.issuedOn > dayOf(enteredAt))
      throw new ProblemError('request.invalid', { fields: [{ field: 'issuedOn', rule: 'notInFuture' }] });
    const orderId = newId(enteredAt);
    const { body, issuer, number, issuedOn, reason, documentId } = paper;
    const row = { ...subject, orderId, requestKey, action, body, issuer, number, issuedOn, reason, documentId };
    await em.insert(AuthorityOrderEntity, { ...row, enteredByUserId: actor.userId, enteredAt });
    await this.shelf.attach(em, actor, documentId, { subjectKind: 'order', subjectId: orderId });
  }

  /** @throws ProblemError request.invalid for a key that was used for something else */
  private async sentBefore(em: EntityManager, requestKey: string, { subjectId }: Subject): Promise<boolean> {
    const before = await em.findOneBy(AuthorityOrderEntity, { requestKey });
    if (before && before.subjectId !== subjectId)
      throw new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unused' }] });
    return before !== null;
  }
}

const ENDED: ReadonlySet<ResolutionEntity['state']> = new Set(['revoked', 'redeliberate']);
const wordsOf = ({ issuer, number, issuedOn }: OrderPaper) => `${issuer}${dayWords(issuedOn)}的${number}`;

/** A stranger gets the answer of an unknown id. @throws ProblemError not_found */
function requireStreet(actor: Actor, communityId: string): void {
  if (!hasRoleIn(actor, communityId, ['street_officer'])) throw notFound();
}
