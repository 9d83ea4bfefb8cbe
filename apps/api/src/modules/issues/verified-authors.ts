import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Sealer } from '../../platform/storage';
import { CommunityDirectory } from '../communities';
import { PeopleSequels, PersonEntity, type Binding } from '../people';
import { EndorsementEntity } from './endorsement.entity';
import { IssueBehalfEntity } from './issue-behalf.entity';
import { IssueMoves } from './issue-moves';
import { IssueNotices } from './issue-notices';
import { IssueEntity } from './issue.entity';
import { carryEndorsements } from './merged-supporters';
import { NewIssues } from './new-issues';

/** Once an account is known to be somebody, what it wrote before is theirs, and so is what a handler wrote down for them. */
@Injectable()
export class VerifiedAuthors implements OnModuleInit {
  constructor(
    private readonly sequels: PeopleSequels,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly communities: CommunityDirectory,
    private readonly moves: IssueMoves,
    private readonly notices: IssueNotices,
    private readonly fresh: NewIssues,
  ) {}

  onModuleInit(): void {
    this.sequels.whenBound((em, binding) => this.recognise(em, binding));
  }

  /** Only in the community in which they are known now. */
  private async recognise(em: EntityManager, binding: Binding): Promise<void> {
    const { userId, personId, communityId } = binding;
    for (const issueId of await this.unclaimed(em, binding)) await this.claim(em, issueId, binding);
    const own = await em.find(IssueEntity, { where: { authorPersonId: personId, communityId }, select: { issueId: true } });
    for (const { issueId } of own) await this.notices.follow(em, issueId, [userId], 'author');
  }

  /** In the order of their ids, in which everybody locks several. */
  private async unclaimed(em: EntityManager, { userId, personId, communityId }: Binding): Promise<string[]> {
    const written = await em.findBy(IssueEntity, { authorUserId: userId, authorPersonId: IsNull(), communityId });
    const person = await em.findOneByOrFail(PersonEntity, { personId });
    const recorded =
      person.phoneDigest === null ? [] : await em.findBy(IssueBehalfEntity, { communityId, phoneDigest: person.phoneDigest });
    const forThem = recorded.filter(({ nameSealed }) => nameSealed !== null && this.sealer.open(nameSealed) === person.name);
    const stillSealed = await em.findBy(IssueEntity, { issueId: In(forThem.map(({ issueId }) => issueId)), authorPersonId: IsNull() });
    return [...written, ...stillSealed].map(({ issueId }) => issueId).sort();
  }

  private async claim(em: EntityManager, issueId: string, { userId, personId, communityId }: Binding): Promise<void> {
    const issue = await this.moves.lock(em, issueId);
    await em.update(IssueEntity, { issueId }, { authorPersonId: personId });
    // They may have endorsed it on another phone before anybody knew that it is their own.
    await em.delete(EndorsementEntity, { issueId, personId });
    const known = { ...issue, authorPersonId: personId };
    if (issue.mergedIntoId !== null) {
      await carryEndorsements(em, known, await this.moves.lock(em, issue.mergedIntoId), this.clock.now());
    }
    if (issue.state !== 'draft') return;
    const actor: Actor = { userId, personId, communityId, standing: 'resident', sessionId: '', appointments: [] };
    const { intakeDays } = await this.communities.settings(communityId, em);
    const patch = await this.fresh.waitingForIntake(em, issue, intakeDays);
    const submitted = await this.moves.move(em, issueId, { action: 'submit', actor, patch });
    await this.notices.submitted(em, submitted, actor, intakeDays);
  }
}
