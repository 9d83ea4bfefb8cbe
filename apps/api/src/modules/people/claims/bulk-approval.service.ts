import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { HANDLERS, sentenceOf, type ApproveClaimsAnswer, type ClaimOutcome } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { notFound, ProblemError } from '../../../platform/http';
import { HomeClaimEntity } from '../home-claim.entity';
import { ClaimDecisionService } from './claim-decision.service';

/** Many claims in one tap, each in a transaction of its own: one that cannot be approved leaves the others alone. */
@Injectable()
export class BulkApprovalService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly decisions: ClaimDecisionService,
  ) {}

  /** @throws ProblemError not_found */
  async approve(communityId: string, claimIds: readonly string[], actor: Actor): Promise<ApproveClaimsAnswer> {
    if (!hasRoleIn(actor, communityId, HANDLERS)) throw notFound();
    const here = await this.dataSource.manager.findBy(HomeClaimEntity, { claimId: In([...claimIds]), communityId });
    const known = new Set(here.map((claim) => claim.claimId));
    const outcomes: ClaimOutcome[] = [];
    // One after the other: they would wait for the same row of the community anyway.
    for (const claimId of claimIds) outcomes.push(await this.outcomeOf(claimId, known.has(claimId), actor));
    return { outcomes };
  }

  private async outcomeOf(claimId: string, isHere: boolean, actor: Actor): Promise<ClaimOutcome> {
    try {
      if (!isHere) throw notFound();
      await this.decisions.approveEqual(claimId, actor);
      return { claimId, approved: true, sentence: null };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { claimId, approved: false, sentence: sentenceOf(error.code, error.facts as never) };
    }
  }
}
