import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { allowedActions, ISSUE_LIFECYCLE } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { communityWordsOf } from '../communities';
import { Deadlines } from '../deadlines';
import { IssueMoves } from '../issues';
import { ObjectionEntity } from './objection.entity';
import type { ResolutionEntity } from './resolution.entity';

type Why = Readonly<{ reason: string; actor: Actor }>;

/** What ends with a resolution that was revoked: what waited for an answer, its deadlines, and the way the matter had taken. */
@Injectable()
export class Ending {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly issues: IssueMoves,
  ) {}

  async revoke(em: EntityManager, { resolutionId, issueId }: ResolutionEntity, why: Why): Promise<void> {
    await em.update(ObjectionEntity, { resolutionId, state: In(['open', 'entered']) }, { state: 'lapsed' });
    for (const kind of ['objection', 'ruling'] as const)
      await this.deadlines.cancel(em, { subjectKind: 'resolution', subjectId: resolutionId, kind });
    await this.revert(em, issueId, why);
  }

  /** To be talked over anew. What residents have accepted, or what went another way meanwhile, stays as it is. */
  async revert(em: EntityManager, issueId: string, { reason, actor }: Why): Promise<void> {
    const issue = await this.issues.lock(em, issueId);
    const mayRevert = allowedActions(ISSUE_LIFECYCLE, issue.state, ['street_officer']).includes('revert');
    if (!mayRevert) return;
    const { roles } = await communityWordsOf(em, issue.communityId);
    const patch = { holder: roles.secretary, holderPhone: null, dueOn: null };
    await this.issues.move(em, issueId, { action: 'revert', actor, given: ['document', 'reason'], reason, patch });
  }
}
