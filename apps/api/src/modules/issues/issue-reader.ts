import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  allowedActions,
  dayOf,
  ENDORSABLE_STATES,
  ISSUE_CATEGORIES,
  ISSUE_LIFECYCLE,
  type IssueCard,
  type Offered,
  type Page,
  type Party,
  type PhotoView,
  type TimelineReader,
  type UnverifiedIssue,
} from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { EventLog, type EventEntity } from '../../platform/events';
import { decodeCursor, found, notFound, pageOf, pageSize } from '../../platform/http';
import { communityWordsOf } from '../communities';
import { PhotoShelf, type ShelvedPhoto } from '../documents';
import { takenInBy } from './going-round';
import { cardOf, isPublic, wordsOf } from './issue-card';
import { IssueMoves, OFF_THE_WAY } from './issue-moves';
import {
  agendaCandidateIds,
  endorsementsOf,
  issuesInOrder,
  issuesRaisedBy,
  publicIssues,
  waitingCount,
  waitingIds,
  type IssueFilter,
} from './issue-search';
import { IssueRelations } from './issue-relations';
import { IssueTraces, type MatterTraces } from './issue-traces';
import { IssueEntity, issueNumber } from './issue.entity';

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
}> &
  MatterTraces;
export type PageAsked = Readonly<{ cursor?: string; size?: number }>;

/** Reads matters for this module's lists and for other modules. Lists are batched: two statements more, however many cards. */
@Injectable()
export class IssueReader {
  constructor(
    private readonly moves: IssueMoves,
    private readonly relations: IssueRelations,
    private readonly traces: IssueTraces,
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
    const { rows, next } = await publicIssues(em, communityId, filter, size);
    const page = await this.page(em, rows, size, (row) => row.movedAt);
    return { ...page, next: page.next ?? next };
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

  /** What waits for this reader to take it in, the longest first; nothing that they raised or that speaks of them. */
  async toTakeIn(em: EntityManager, actor: Actor, communityId: string, limit: number): Promise<IssueCard[]> {
    const takenIn = this.takenInBy(actor, communityId);
    if (!takenIn) return [];
    return this.cardsOf(em, await issuesInOrder(em, await waitingIds(em, { communityId, state: 'submitted', takenIn }, limit)));
  }

  /** `unverified`: what waits until its author is verified, or somebody takes it in at their door. */
  async intakeCounts(em: EntityManager, actor: Actor, communityId: string): Promise<{ toTakeIn: number; unverified: number }> {
    const takenIn = this.takenInBy(actor, communityId);
    if (!takenIn) return { toTakeIn: 0, unverified: 0 };
    const [toTakeIn, unverified] = await Promise.all([
      waitingCount(em, { communityId, state: 'submitted', takenIn }),
      waitingCount(em, { communityId, state: 'draft', takenIn }),
    ]);
    return { toTakeIn, unverified };
  }

  /** Category, place and since when: nothing of what was written. @throws ProblemError not_found */
  async unverified(
    em: EntityManager,
    actor: Actor,
    communityId: string,
    { cursor, size: asked }: PageAsked,
  ): Promise<Page<UnverifiedIssue>> {
    const takenIn = found(this.takenInBy(actor, communityId));
    const size = pageSize(asked);
    const issueIds = await waitingIds(em, { communityId, state: 'draft', takenIn }, size + 1, decodeCursor(cursor));
    const rows = await issuesInOrder(em, issueIds);
    return pageOf(rows, size, (row) => ({ at: row.movedAt, id: row.issueId }), asUnverified);
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
    const { issue, insider } = await this.seen(em, issueId, actor);
    const parties = await this.moves.partiesOf(em, issue, actor);
    const shelf = await this.shelf.ofSubjects(em, 'issue', [issueId]);
    const photos = shelf.get(issueId) ?? [];
    const counts = await endorsementsOf(em, [issueId]);
    const events = await this.events.ofIssue(em, issueId);
    const mine = parties.includes('author');
    const { hasOwnersVotes } = await communityWordsOf(em, issue.communityId);
    return {
      issue,
      card: this.card(issue, counts.get(issueId) ?? 0, coverOf(issue, photos)?.url ?? null),
      text: wordsOf(issue).text,
      visibility: isPublic(issue) ? 'public' : 'private',
      reader: insider ? 'involved' : 'everyone',
      mine,
      original: insider ? { title: issue.title, text: issue.text, place: issue.place, photos: photos.map(asView) } : null,
      photos: shown(issue, photos).map(asView),
      endorsedByMe: parties.includes('supporter'),
      parties,
      offered: offeredTo(issue, parties, { handles: this.relations.mayHandle(parties) && insider, hasOwnersVotes }),
      events,
      ...(await this.traces.of(em, { issue, events, insider, mine })),
    };
  }

  /** The matter itself, for a page about one side of it. @throws ProblemError not_found, also for one that the actor may not see */
  async seen(em: EntityManager, issueId: string, actor: Actor): Promise<Readonly<{ issue: IssueEntity; insider: boolean }>> {
    const issue = found(await em.findOneBy(IssueEntity, { issueId }));
    const insider = await this.moves.isInsider(em, issue, actor);
    if (!insider && !isPublic(issue)) throw notFound();
    return { issue, insider };
  }

  private takenInBy(actor: Actor, communityId: string) {
    return takenInBy(actor, communityId, dayOf(this.clock.now()));
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

const asUnverified = (issue: IssueEntity): UnverifiedIssue => ({
  issueId: issue.issueId,
  number: issueNumber(issue),
  category: issue.category,
  categoryName: ISSUE_CATEGORIES[issue.category].name,
  place: issue.place,
  since: issue.raisedAt.toISOString(),
});

type Readers = Readonly<{ handles: boolean; hasOwnersVotes: boolean }>;

/** Of 四议两公开, before it has begun. */
const NOT_BEGUN: ReadonlySet<string> = new Set(['stepBack', 'endSteps']);

/** The lifecycle's actions, whether a neighbour may join or step back, and whether this reader may ask who raised it. */
function offeredTo(
  { state, authorPersonId, authorUserId, stepsSince }: IssueEntity,
  parties: readonly Party[],
  { handles, hasOwnersVotes }: Readers,
): Offered {
  const allowed: string[] = allowedActions(ISSUE_LIFECYCLE, state, parties);
  const ownWay = stepsSince === null ? NOT_BEGUN : OFF_THE_WAY;
  const actions = allowed.filter((action) => action !== (hasOwnersVotes ? 'beginSteps' : 'putToVote') && !ownWay.has(action));
  // An account that nobody has compared with the register has no name to tell.
  const isSomebody = authorPersonId !== null || authorUserId === null;
  if (handles && isSomebody && !parties.includes('author')) actions.push('lookUp');
  if (!ENDORSABLE_STATES.includes(state) || !parties.includes('resident')) return actions;
  if (parties.includes('supporter')) return [...actions, 'unendorse'];
  return parties.includes('author') ? actions : [...actions, 'endorse'];
}
