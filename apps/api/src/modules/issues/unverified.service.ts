import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Done, Page, UnverifiedIssue } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Transactions } from '../../platform/database';
import { CommunityDirectory } from '../communities';
import { IssueMoves } from './issue-moves';
import { IssueNotices } from './issue-notices';
import { IssueReader, type PageAsked } from './issue-reader';
import { NewIssues } from './new-issues';

/** What somebody wrote before anybody knew who they are: workers see that it waits, and whoever opens one takes it in by that. */
@Injectable()
export class UnverifiedService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly reader: IssueReader,
    private readonly moves: IssueMoves,
    private readonly notices: IssueNotices,
    private readonly fresh: NewIssues,
    private readonly communities: CommunityDirectory,
  ) {}

  /** @throws ProblemError not_found */
  waiting(communityId: string, actor: Actor, asked: PageAsked): Promise<Page<UnverifiedIssue>> {
    return this.reader.unverified(this.dataSource.manager, actor, communityId, asked);
  }

  /** @throws ProblemError not_found | action.wrong_state for one that is in already */
  async vouch(issueId: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const { communityId } = await this.moves.lockHandled(em, issueId, actor, { unseen: true });
      const { intakeDays } = await this.communities.settings(communityId, em);
      const patch = await this.fresh.waitingForIntake(em, { issueId, communityId }, intakeDays);
      const issue = await this.moves.move(em, issueId, { action: 'vouch', actor, patch });
      await this.notices.vouched(em, issue, actor);
    });
    return { done: true };
  }
}
