import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth';
import { COMMUNITY_WORDS, outcomeWords } from '@silin/shared';
import { CommunityDirectory } from '../communities';
import { IssueMoves, type IssueEntity } from '../issues';
import { PollNotices } from './poll-notices';
import { PollSequels, type CertifiedPoll } from './poll-sequels';
import type { PollEntity } from './poll.entity';

/** What the certificate of an owners' poll means for its matter; nobody acts but the clock. */
@Injectable()
export class MatterOutcome implements OnModuleInit {
  constructor(
    private readonly sequels: PollSequels,
    private readonly issues: IssueMoves,
    private readonly communities: CommunityDirectory,
    private readonly notices: PollNotices,
  ) {}

  onModuleInit(): void {
    this.sequels.whenCertified((em, certified) => this.conclude(em, certified));
  }

  /** The matter waits again, as before it was put to the vote. */
  async backToWaiting(em: EntityManager, { issueId, communityId, pollId }: PollEntity, actor: Actor | null, reason: string): Promise<void> {
    const patch = await this.withCommittee(em, communityId);
    await this.issues.move(em, issueId, { action: 'leaveOpen', actor, given: ['reason'], reason, facts: { pollId }, patch });
  }

  private async conclude(em: EntityManager, certified: CertifiedPoll): Promise<void> {
    const { poll, result, slate, actor } = certified;
    if (poll.pack.window !== 'dated') return;
    // Without a quorum nothing was decided, neither for nor against.
    if (!result.valid) await this.backToWaiting(em, poll, actor, '来投的业主不够，这次不算数');
    // Who is level is voted on again, and the matter waits for it; whoever was chosen is chosen.
    else if (poll.slate && slate?.outcome.kind === 'seats' && slate.outcome.runOff)
      await this.backToWaiting(em, poll, actor, outcomeWords(poll.slate, slate.outcome));
    else if (result.passed) await this.decide(em, poll, actor);
    else await this.reject(em, poll, actor);
    await this.notices.certified(em, certified);
  }

  private async decide(em: EntityManager, { issueId, communityId, pollId, pack }: PollEntity, actor: Actor | null): Promise<void> {
    const patch = await this.withCommittee(em, communityId);
    await this.issues.move(em, issueId, { action: 'decide', actor, facts: { pollId, effect: pack.effect }, patch });
  }

  private async reject(em: EntityManager, { issueId, pollId, pack }: PollEntity, actor: Actor | null): Promise<void> {
    const patch = { holder: null, holderPhone: null, dueOn: null };
    await this.issues.move(em, issueId, { action: 'rejectProposal', actor, facts: { pollId, effect: pack.effect }, patch });
  }

  private async withCommittee(em: EntityManager, communityId: string): Promise<Partial<IssueEntity>> {
    const { name, kind } = await this.communities.community(communityId, em);
    return { holder: `${name}${COMMUNITY_WORDS[kind].committee}`, holderPhone: null, dueOn: null };
  }
}
