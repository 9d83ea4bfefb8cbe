import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  allowedActions,
  dayOf,
  ENDORSABLE_STATES,
  ISSUE_LIFECYCLE,
  type IssueCard,
  type IssueState,
  type Offered,
  type Page,
  type Party,
  type PhotoView,
  type TimelineReader,
} from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { EventLog, type EventEntity } from '../../platform/events';
import { found, notFound, pageOf, pageSize } from '../../platform/http';
import { PhotoShelf, type ShelvedPhoto } from '../documents';
import { cardOf, isPublic, wordsOf } from './issue-card';
import { IssueMoves } from './issue-moves';
import {
  agendaCandidateIds,
  endorsementsOf,
  issuesInOrder,
  issuesRaisedBy,
  publicIssues,
  submittedIssues,
  type IssueFilter,
} from './issue-search';
import { IssueEntity } from './issue.entity';

/** What of a matter's page belongs to the matter itself, as this reader may see it. */
export type MatterParts = Readonly<{
  issue: IssueEntity;
  card: IssueCard;
  text: string;
  visibility: 'private' | 'public';
  /** Decides which steps of the timeline are shown. */
  reader: TimelineReader;
  mine: boolean;
  /** What the author wrote; null for everyone but the author and the handlers. */
  original: Readonly<{ title: string; text: string; place: string; photos: readonly PhotoView[] }> | null;
  photos: readonly PhotoView[];
  endorsedByMe: boolean;
  parties: readonly Party[];
  offered: Offered;
  /** Everything recorded about the matter and what hangs on it, oldest first. */
  events: readonly EventEntity[];
}>;
export type PageAsked = Readonly<{ cursor?: string; size?: number }>;

/** Reads matters for this module's lists and for other modules. Lists are batched: two statements more, however many cards. */
@Injectable()
export class IssueReader {
  constructor(
    private readonly moves: IssueMoves,
    private readonly shelf: PhotoShelf,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** In the given order. A matter that is not public yet shows its author's words: for its author and handlers only. */
  async cardsOf(em: EntityManager, issues: readonly IssueEntity[]): Promise<IssueCard[]> {
    const issueIds = issues.map((issue) => issue.issueId);
    const counts = await endorsementsOf(em, issueIds);
    const shelf = await this.shelf.ofSubjects(em, 'issue', issueIds);
    return issues.map((issue) =>
      this.card(issue, counts.get(issue.issueId) ?? 0, coverOf(issue, shelf.get(issue.issueId) ?? [])?.url ?? null),
    );
  }

  /** In the given order; what is unknown or not public is left out. */
  async publicCards(em: EntityManager, issueIds: readonly string[]): Promise<IssueCard[]> {
    return this.cardsOf(em, (await issuesInOrder(em, issueIds)).filter(isPublic));
  }

  /** @throws ProblemError not_found, also for one that is not public */
  async publicCard(em: EntityManager, issueId: string): Promise<IssueCard> {
    return found((await this.publicCards(em, [issueId]))[0]);
  }

  /** Last moved first. */
  async publicPage(em: EntityManager, communityId: string, filter: IssueFilter & PageAsked): Promise<Page<IssueCard>> {
    const size = pageSize(filter.size);
    const rows = await publicIssues(em, communityId, filter, size);
    return this.page(em, rows, size, (row) => row.movedAt);
  }

  /** What the actor raised, in whatever state, newest first. */
  async minePage(em: EntityManager, actor: Actor, { cursor, size: asked }: PageAsked): Promise<Page<IssueCard>> {
    const size = pageSize(asked);
    const rows = await issuesRaisedBy(em, actor, cursor, size);
    return this.page(em, rows, size, (row) => row.raisedAt);
  }

  /** Accepted and waiting for a meeting: most endorsed first, then who has waited longest. */
  async agendaCandidates(em: EntityManager, communityId: string, limit: number): Promise<IssueCard[]> {
    return this.publicCards(em, await agendaCandidateIds(em, communityId, limit));
  }

  /** Waiting to be taken in, the longest first; for handlers of that community only. */
  async toTakeIn(em: EntityManager, communityId: string, limit: number): Promise<IssueCard[]> {
    return this.cardsOf(em, await submittedIssues(em, communityId, limit));
  }

  /** Which of these the actor stands behind. */
  async endorsedBy(em: EntityManager, actor: Actor, issueIds: readonly string[]): Promise<Set<string>> {
    if (actor.personId === null || issueIds.length === 0) return new Set();
    const sql = 'SELECT issueId FROM endorsement WHERE personId = ? AND issueId IN (?)';
    const rows = await em.query<{ issueId: string }[]>(sql, [actor.personId, issueIds]);
    return new Set(rows.map((row) => row.issueId));
  }

  /** For the one page of a matter. @throws ProblemError not_found, also for one that the actor may not see */
  async matterParts(em: EntityManager, issueId: string, actor: Actor): Promise<MatterParts> {
    const issue = found(await em.findOneBy(IssueEntity, { issueId }));
    const insider = this.moves.isInsider(issue, actor);
    if (!insider && !isPublic(issue)) throw notFound();
    const parties = await this.moves.partiesOf(em, issue, actor);
    const shelf = await this.shelf.ofSubjects(em, 'issue', [issueId]);
    const photos = shelf.get(issueId) ?? [];
    const counts = await endorsementsOf(em, [issueId]);
    return {
      issue,
      card: this.card(issue, counts.get(issueId) ?? 0, coverOf(issue, photos)?.url ?? null),
      text: wordsOf(issue).text,
      visibility: isPublic(issue) ? 'public' : 'private',
      reader: insider ? 'involved' : 'everyone',
      mine: parties.includes('author'),
      original: insider ? { title: issue.title, text: issue.text, place: issue.place, photos: photos.map(asView) } : null,
      photos: shown(issue, photos).map(asView),
      endorsedByMe: parties.includes('supporter'),
      parties,
      offered: offeredTo(issue.state, parties),
      events: await this.events.ofIssue(em, issueId),
    };
  }

  private card(issue: IssueEntity, endorsements: number, photoUrl: string | null): IssueCard {
    return cardOf(issue, { endorsements, photoUrl, today: dayOf(this.clock.now()) });
  }

  private async page(
    em: EntityManager,
    rows: readonly IssueEntity[],
    size: number,
    at: (row: IssueEntity) => Date,
  ): Promise<Page<IssueCard>> {
    const { items, next } = pageOf(
      rows,
      size,
      (row) => ({ at: at(row), id: row.issueId }),
      (row) => row,
    );
    return { items: await this.cardsOf(em, items), next };
  }
}

const shown = (issue: IssueEntity, photos: readonly ShelvedPhoto[]) =>
  isPublic(issue) ? photos.filter((photo) => photo.isPublic) : photos;
const coverOf = (issue: IssueEntity, photos: readonly ShelvedPhoto[]) => shown(issue, photos)[0];
const asView = ({ photoId, url, width, height }: ShelvedPhoto): PhotoView => ({ photoId, url, width, height });

/** The lifecycle's actions, and whether a neighbour may join or step back. */
function offeredTo(state: IssueState, parties: readonly Party[]): Offered {
  const actions: string[] = allowedActions(ISSUE_LIFECYCLE, state, parties);
  if (!ENDORSABLE_STATES.includes(state) || !parties.includes('resident')) return actions;
  if (parties.includes('supporter')) return [...actions, 'unendorse'];
  return parties.includes('author') ? actions : [...actions, 'endorse'];
}
