import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, ISSUE_LIMITS, suggestCategory, titleFrom } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { newId, underNextSerial } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { Notices } from '../notices';
import { PeopleDirectory } from '../people';
import { EndorsementEntity } from './endorsement.entity';
import { IssueMoves } from './issue-moves';
import { IssueEntity } from './issue.entity';

/** What somebody said in a room full of neighbours, and the chair takes in on the spot in words that everybody will read. */
export type SaidInRoom = Readonly<{
  communityId: string;
  requestKey: string;
  text: string;
  publicTitle: string;
  publicText: string;
  /** Who said it; no account where somebody wrote it down for them, no person where nobody knows them. */
  author: Readonly<{ userId: string | null; personId: string | null }>;
  /** Neighbours who said the same. */
  supporters: readonly string[];
  /** For the timeline: 「在12月1日的吐槽会上提的」. */
  words: string;
  facts: Record<string, unknown>;
}>;

/** A matter that is raised and taken in at once, by the chair on behalf of whoever spoke; that neighbour is its author, never the chair. */
@Injectable()
export class IssueFromRoom {
  constructor(
    private readonly clock: Clock,
    private readonly moves: IssueMoves,
    private readonly notices: Notices,
    private readonly people: PeopleDirectory,
  ) {}

  /** @throws ProblemError issue.nothing_public | action.not_allowed */
  async raise(em: EntityManager, said: SaidInRoom, actor: Actor): Promise<IssueEntity> {
    const { communityId, requestKey, text, publicTitle, publicText, author, words, facts } = said;
    if (publicTitle.length === 0 || publicText.length < ISSUE_LIMITS.textMin) throw new ProblemError('issue.nothing_public', {});
    const now = this.clock.now();
    const issueId = newId(now);
    const year = Number(dayOf(now).slice(0, 4));
    const own = { title: titleFrom(text, ISSUE_LIMITS.titleMax), text, place: '', category: suggestCategory(text) };
    const by = { authorUserId: author.userId, authorPersonId: author.personId };
    const row = { ...own, ...by, issueId, communityId, year, requestKey, state: 'draft', raisedAt: now, movedAt: now } as const;
    await underNextSerial(em, IssueEntity, { communityId, year }, (serial) => em.insert(IssueEntity, { ...row, serial }));
    // The chair writes down what was said: the event names who wrote, the matter whose it is.
    await this.moves.move(em, issueId, { action: 'submit', actor, also: ['author'], facts: { ...facts, words } });
    const patch = { publicTitle, publicText, publicPlace: '', acceptedAt: now };
    const issue = await this.moves.move(em, issueId, { action: 'accept', actor, patch, facts: { ...facts, publicPhotoIds: [] } });
    await this.join(em, issueId, said);
    return issue;
  }

  /** Whoever said it and whoever said the same hear of everything, and judge the work as author and supporters do. */
  private async join(em: EntityManager, issueId: string, { author, supporters }: SaidInRoom): Promise<void> {
    const endorsedAt = this.clock.now();
    const others = supporters.filter((personId) => personId !== author.personId);
    const accounts = await this.people.userIdsOf([...others, ...(author.personId ? [author.personId] : [])], em);
    const rows = others.flatMap((personId) => {
      const [userId] = accounts.get(personId) ?? [];
      return userId === undefined ? [] : [{ issueId, personId, userId, endorsedAt }];
    });
    if (rows.length > 0) await em.insert(EndorsementEntity, rows);
    const followers = author.personId ? (accounts.get(author.personId) ?? []) : [];
    await this.notices.follow(em, issueId, followers, 'author');
    await this.notices.follow(
      em,
      issueId,
      rows.flatMap((row) => accounts.get(row.personId) ?? []),
      'supporter',
    );
  }
}
