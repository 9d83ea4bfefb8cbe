import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Done, NameableView, Page, RaiseIssueAnswer, ReferralOfficeView, ResidentRow, UnverifiedIssue } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe, PageQueryDto } from '../../platform/http';
import { BehalfService } from './behalf.service';
import { FindByWordsDto, RaiseOnBehalfDto, SetReferralOfficeDto } from './issue-handling.dto';
import { Nameables } from './nameables';
import { ReferringService } from './referring.service';
import { UnverifiedService } from './unverified.service';

@Controller('communities/:communityId')
export class CommunityIntakeController {
  constructor(
    private readonly people: Nameables,
    private readonly behalf: BehalfService,
    private readonly referring: ReferringService,
    private readonly unverified: UnverifiedService,
  ) {}

  @Get('nameables')
  @Allow('community.read')
  @Answers('readonly NameableView[]')
  nameables(@Param('communityId', IdPipe) communityId: string): Promise<readonly NameableView[]> {
    return this.people.of(communityId);
  }

  @Get('unverified-issues')
  @Allow('issue.handle')
  @Answers('Page<UnverifiedIssue>')
  waiting(
    @Param('communityId', IdPipe) communityId: string,
    @Query() query: PageQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<Page<UnverifiedIssue>> {
    return this.unverified.waiting(communityId, actor, query);
  }

  @Get('referral-offices')
  @Allow('issue.handle')
  @Answers('readonly ReferralOfficeView[]')
  offices(@Param('communityId', IdPipe) communityId: string, @CurrentActor() actor: Actor): Promise<readonly ReferralOfficeView[]> {
    return this.referring.offices(communityId, actor);
  }

  @Post('referral-offices')
  @HttpCode(200)
  @Allow('referral.configure')
  @Answers('Done')
  setOffice(
    @Param('communityId', IdPipe) communityId: string,
    @Body() body: SetReferralOfficeDto,
    @CurrentActor() actor: Actor,
  ): Promise<Done> {
    return this.referring.setOffice(communityId, body, actor);
  }

  @Get('residents')
  @Header('cache-control', 'no-store')
  @Allow('issue.raiseOnBehalf')
  @Answers('readonly ResidentRow[]')
  residents(
    @Param('communityId', IdPipe) communityId: string,
    @Query() { text }: FindByWordsDto,
    @CurrentActor() actor: Actor,
  ): Promise<readonly ResidentRow[]> {
    return this.behalf.residents(communityId, text.trim(), actor);
  }

  @Post('issues-on-behalf')
  @Allow('issue.raiseOnBehalf')
  @Answers('RaiseIssueAnswer')
  raise(
    @Param('communityId', IdPipe) communityId: string,
    @Body() body: RaiseOnBehalfDto,
    @CurrentActor() actor: Actor,
  ): Promise<RaiseIssueAnswer> {
    return this.behalf.raise(communityId, body, actor);
  }
}
