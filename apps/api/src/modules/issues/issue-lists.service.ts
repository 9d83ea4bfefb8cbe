import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ENDORSABLE_STATES, ISSUE_LIMITS, ISSUE_STAGE, type IssueCard, type Page, type SimilarIssue } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { CommunityDirectory } from '../communities';
import { wordsOf } from './issue-card';
import { IssueReader, type PageAsked } from './issue-reader';
import { endorsementsOf, newestIn, type IssueFilter } from './issue-search';
import { mostSimilar } from './similarity';

const COMPARED = 200;

/** The public list, one's own, and what resembles a draft. */
@Injectable()
export class IssueListsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: IssueReader,
    private readonly communities: CommunityDirectory,
  ) {}

  /** For anyone: only what is public. @throws ProblemError not_found */
  async ofCommunity(communityId: string, filter: IssueFilter & PageAsked): Promise<Page<IssueCard>> {
    await this.communities.community(communityId);
    return this.reader.publicPage(this.dataSource.manager, communityId, filter);
  }

  async mine(actor: Actor, asked: PageAsked): Promise<Page<IssueCard>> {
    return this.reader.minePage(this.dataSource.manager, actor, asked);
  }

  /** Open public matters that a neighbour could endorse instead of raising the same again. @throws ProblemError not_found */
  async similar(communityId: string, text: string, actor: Actor): Promise<SimilarIssue[]> {
    await this.communities.community(communityId);
    return this.alike(communityId, text, actor, ISSUE_LIMITS.similarShown);
  }

  /** Most alike first. */
  async alike(communityId: string, text: string, actor: Actor, limit: number): Promise<SimilarIssue[]> {
    const em = this.dataSource.manager;
    const candidates = (await newestIn(em, communityId, ENDORSABLE_STATES, COMPARED)).map((issue) => ({ issue, ...wordsOf(issue) }));
    const alike = mostSimilar(text, candidates, limit);
    const issueIds = alike.map(({ issue }) => issue.issueId);
    const counts = await endorsementsOf(em, issueIds);
    const mine = await this.reader.endorsedBy(em, actor, issueIds);
    return alike.map(({ issue: { issueId, state }, title, place }) => ({
      issueId,
      title,
      place,
      endorsements: counts.get(issueId) ?? 0,
      stateWords: ISSUE_STAGE[state].words,
      endorsedByMe: mine.has(issueId),
    }));
  }
}
