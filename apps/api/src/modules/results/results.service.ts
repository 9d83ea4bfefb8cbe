import { Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';
import {
  CONVENERS,
  dayOf,
  dayWords,
  lastDayOfPeriod,
  PUBLIC_DISPLAY_DAYS,
  type AnswerQueryRequest,
  type AskAboutResultRequest,
  type Done,
  type PublishResultRequest,
} from '@silin/shared';
import { belongsTo, hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { newId, Transactions } from '../../platform/database';
import { EventLog } from '../../platform/events';
import { found, notFound, ProblemError } from '../../platform/http';
import { IssueMoves, type IssueEntity } from '../issues';
import { Notices } from '../notices';
import { PeopleDirectory } from '../people';
import { ResultPublicationEntity } from './result-publication.entity';
import { ResultQueryEntity } from './result-query.entity';

type Noted = Readonly<{ action: 'publish' | 'ask' | 'answer'; actor: Actor; party: string; facts?: Record<string, unknown> }>;

/** 实施结果公开: published once the work is accepted, displayed for fifteen days, asked about and answered in public. */
@Injectable()
export class Results {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly issues: IssueMoves,
    private readonly events: EventLog,
    private readonly people: PeopleDirectory,
    private readonly notices: Notices,
  ) {}

  /** The same key sent again answers like the first time. @throws ProblemError not_found | steps.not_begun | result.not_due | result.exists */
  async publish(issueId: string, { requestKey, text }: PublishResultRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const issue = await this.issues.lockKnown(em, issueId, actor);
      const { communityId, stepsSince, state, closedAt } = issue;
      if (!hasRoleIn(actor, communityId, CONVENERS)) throw notFound();
      if (await this.sentBefore(em, ResultPublicationEntity, requestKey, { issueId })) return;
      if (stepsSince === null) throw new ProblemError('steps.not_begun', {});
      if (state !== 'closed' || closedAt === null) throw new ProblemError('result.not_due', {});
      if (await em.existsBy(ResultPublicationEntity, { issueId, closedAt })) throw new ProblemError('result.exists', {});
      const publishedAt = this.clock.now();
      const displayedUntil = lastDayOfPeriod(dayOf(publishedAt), PUBLIC_DISPLAY_DAYS);
      const row = { publicationId: newId(publishedAt), communityId, issueId, requestKey, text, closedAt, publishedAt, displayedUntil };
      await em.insert(ResultPublicationEntity, { ...row, publishedBy: actor.userId });
      const party = CONVENERS.find((role) => hasRoleIn(actor, communityId, [role])) ?? 'secretary';
      await this.note(em, row, { action: 'publish', actor, party, facts: { words: `公开到${dayWords(displayedUntil)}，有疑问可以问` } });
      await this.tellPublished(em, issue, row);
    });
    return { done: true };
  }

  /** While it is displayed. @throws ProblemError permission.unverified | not_found | result.over */
  async ask(publicationId: string, { requestKey, text }: AskAboutResultRequest, actor: Actor): Promise<Done> {
    const { personId } = actor;
    if (personId === null) throw new ProblemError('permission.unverified', {});
    await this.transactions.run(async (em) => {
      const publication = await this.lock(em, publicationId);
      if (!belongsTo(actor, publication.communityId)) throw notFound();
      if (await this.sentBefore(em, ResultQueryEntity, requestKey, { publicationId, personId })) return;
      const { communityId, displayedUntil } = publication;
      const askedAt = this.clock.now();
      if (dayOf(askedAt) > displayedUntil) throw new ProblemError('result.over', { until: displayedUntil });
      const queryId = newId(askedAt);
      const asSupervision = hasRoleIn(actor, communityId, ['supervision_committee']);
      const open = { answer: null, answeredAt: null, answeredBy: null };
      await em.insert(ResultQueryEntity, { queryId, publicationId, requestKey, personId, asSupervision, text, askedAt, ...open });
      const party = asSupervision ? 'supervision_committee' : 'resident';
      await this.note(em, publication, { action: 'ask', actor, party, facts: { queryId } });
      await this.tellAsked(em, publication, queryId);
    });
    return { done: true };
  }

  /** @throws ProblemError not_found | result.query_answered */
  async answer(queryId: string, { text }: AnswerQueryRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const query = found(await em.findOne(ResultQueryEntity, { where: { queryId }, lock: { mode: 'pessimistic_write' } }));
      const publication = await this.lock(em, query.publicationId);
      const { communityId, issueId } = publication;
      if (!hasRoleIn(actor, communityId, CONVENERS)) throw notFound();
      // Sent twice, it is the same answer.
      if (query.answer === text && query.answeredBy === actor.userId) return;
      if (query.answeredAt !== null) throw new ProblemError('result.query_answered', {});
      await em.update(ResultQueryEntity, { queryId }, { answer: text, answeredAt: this.clock.now(), answeredBy: actor.userId });
      const party = CONVENERS.find((role) => hasRoleIn(actor, communityId, [role])) ?? 'secretary';
      await this.note(em, publication, { action: 'answer', actor, party, facts: { queryId } });
      const accounts = (await this.people.userIdsOf([query.personId], em)).get(query.personId) ?? [];
      const told = { onceKey: `result.answered.${queryId}`, title: '您问的有答复了', words: text };
      await this.notices.tellUsers(em, accounts, { ...told, link: { kind: 'issue', id: issueId } });
    });
    return { done: true };
  }

  private async lock(em: EntityManager, publicationId: string): Promise<ResultPublicationEntity> {
    return found(await em.findOne(ResultPublicationEntity, { where: { publicationId }, lock: { mode: 'pessimistic_write' } }));
  }

  /** @throws ProblemError request.invalid for a key that was used for something else */
  private async sentBefore<E extends Keyed>(
    em: EntityManager,
    entity: EntityTarget<E>,
    requestKey: string,
    same: Partial<E>,
  ): Promise<boolean> {
    const before = await em.findOneBy(entity, { requestKey } as FindOptionsWhere<E>);
    if (!before) return false;
    if ((Object.keys(same) as (keyof E)[]).some((key) => before[key] !== same[key])) throw usedKey();
    return true;
  }

  private async note(em: EntityManager, { publicationId, issueId, communityId }: Published, noted: Noted): Promise<void> {
    const { action, actor, party: actorParty, facts } = noted;
    const at = { aggregate: 'result', aggregateId: publicationId, issueId, communityId };
    await this.events.record(em, { ...at, action, actorUserId: actor.userId, actorParty, facts });
  }

  private async tellPublished(em: EntityManager, { issueId, publicTitle }: IssueEntity, { publicationId, displayedUntil }: Published) {
    await this.notices.tellFollowers(em, issueId, {
      onceKey: `result.published.${publicationId}`,
      title: '实施结果公开了',
      words: `「${publicTitle ?? ''}」办成什么样，公开到${dayWords(displayedUntil)}。有疑问可以在这件事的页面上问。`,
      link: { kind: 'issue', id: issueId },
    });
  }

  private async tellAsked(em: EntityManager, { communityId, issueId }: Published, queryId: string): Promise<void> {
    const conveners = await this.people.personsWithRoles(communityId, CONVENERS, em);
    const accounts = conveners.flatMap(({ userIds }) => userIds);
    const words = '有人对公开的实施结果有疑问，请在这件事的页面上答复。';
    await this.notices.tellUsers(em, accounts, {
      onceKey: `result.asked.${queryId}`,
      title: '请答复一条疑问',
      words,
      link: { kind: 'issue', id: issueId },
    });
  }
}

type Published = Pick<ResultPublicationEntity, 'publicationId' | 'issueId' | 'communityId' | 'displayedUntil'>;
type Keyed = Readonly<{ requestKey: string }>;
const usedKey = () => new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unused' }] });
