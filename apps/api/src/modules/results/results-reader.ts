import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONVENERS, dayOf, STEPS_LIMITS, type ResultPublicationView, type ResultQueryView } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import type { IssueEntity } from '../issues';
import { ResultPublicationEntity } from './result-publication.entity';
import { ResultQueryEntity } from './result-query.entity';

/** What of a result this reader may do: `publishResult`, `ask`. */
export type ResultOfMatter = Readonly<{ result: ResultPublicationView | null; offered: readonly string[] }>;

/** Results and what is asked about them, the same for everybody. */
@Injectable()
export class ResultsReader {
  constructor(private readonly clock: Clock) {}

  /** The latest one: work that was taken up again and closed anew has another result. */
  async of(em: EntityManager, issue: IssueEntity, actor: Actor): Promise<ResultOfMatter> {
    const { issueId, communityId, state, closedAt } = issue;
    const row = await em.findOne(ResultPublicationEntity, { where: { issueId }, order: { publishedAt: 'DESC' } });
    const isConvener = hasRoleIn(actor, communityId, CONVENERS);
    const isDue = state === 'closed' && row?.closedAt.getTime() !== closedAt?.getTime();
    const isDisplayed = row !== null && dayOf(this.clock.now()) <= row.displayedUntil;
    const offers: Readonly<Record<string, boolean>> = {
      publishResult: isConvener && isDue,
      ask: isDisplayed && actor.personId !== null && actor.communityId === communityId,
    };
    const offered = Object.keys(offers).filter((action) => offers[action]);
    return { result: row && (await this.view(em, row, actor, isConvener)), offered };
  }

  async queriesOf(em: EntityManager, publicationId: string): Promise<ResultQueryEntity[]> {
    return em.find(ResultQueryEntity, {
      where: { publicationId },
      order: { askedAt: 'ASC', queryId: 'ASC' },
      take: STEPS_LIMITS.queriesShown,
    });
  }

  private async view(
    em: EntityManager,
    { publicationId, text, publishedAt, displayedUntil }: ResultPublicationEntity,
    actor: Actor,
    isConvener: boolean,
  ): Promise<ResultPublicationView> {
    const queries = await this.queriesOf(em, publicationId);
    const asked = queries.map((query) => queryView(query, actor, isConvener));
    return { publicationId, text, publishedAt: publishedAt.toISOString(), displayedUntil, queries: asked };
  }
}

const queryView = (query: ResultQueryEntity, { personId }: Actor, isConvener: boolean): ResultQueryView => ({
  queryId: query.queryId,
  text: query.text,
  askedOn: dayOf(query.askedAt),
  mine: query.personId === personId,
  supervision: query.asSupervision,
  answer: query.answer,
  answeredOn: query.answeredAt && dayOf(query.answeredAt),
  offered: isConvener && query.answeredAt === null ? ['answer'] : [],
});
