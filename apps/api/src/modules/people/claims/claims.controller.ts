import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { ApproveClaimsAnswer, ClaimForHandler, ClaimHomeAnswer, Done, Page } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe, PageQueryDto } from '../../../platform/http';
import { ClaimDecisionService } from './claim-decision.service';
import { BulkApprovalService } from './bulk-approval.service';
import { ApproveClaimsDto, ClaimHomeDto, DecideClaimDto } from './claim.dto';
import { ClaimsService } from './claims.service';

@Controller()
export class ClaimsController {
  constructor(
    private readonly claims: ClaimsService,
    private readonly decisions: ClaimDecisionService,
    private readonly bulk: BulkApprovalService,
  ) {}

  @Post('home-claims')
  @Allow('claim.own')
  @Answers('ClaimHomeAnswer')
  send(@Body() body: ClaimHomeDto, @CurrentActor() actor: Actor): Promise<ClaimHomeAnswer> {
    return this.claims.send(body, actor);
  }

  @Get('communities/:communityId/home-claims')
  @Allow('claim.decide')
  @Answers('Page<ClaimForHandler>')
  pending(
    @Param('communityId', IdPipe) communityId: string,
    @Query() query: PageQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ClaimForHandler>> {
    return this.claims.pending(communityId, query, actor);
  }

  @Post('communities/:communityId/home-claims/approve')
  @HttpCode(200)
  @Allow('claim.decide')
  @Answers('ApproveClaimsAnswer')
  approveEqual(
    @Param('communityId', IdPipe) communityId: string,
    @Body() { claimIds }: ApproveClaimsDto,
    @CurrentActor() actor: Actor,
  ): Promise<ApproveClaimsAnswer> {
    return this.bulk.approve(communityId, claimIds, actor);
  }

  @Post('home-claims/:claimId/approve')
  @HttpCode(200)
  @Allow('claim.decide')
  @Answers('Done')
  approve(@Param('claimId', IdPipe) claimId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.decisions.approve(claimId, actor);
  }

  @Post('home-claims/:claimId/decline')
  @HttpCode(200)
  @Allow('claim.decide')
  @Answers('Done')
  decline(@Param('claimId', IdPipe) claimId: string, @Body() body: DecideClaimDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.decisions.decline(claimId, body.reason, actor);
  }
}
