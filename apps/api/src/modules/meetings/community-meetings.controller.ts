import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { AgendaCandidates, MeetingCard, MeetingPlan, Page, PlanMeetingAnswer } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { Convening } from './convening.service';
import { MeetingReader } from './meeting-reader';
import { MeetingPlanDto, MeetingsQueryDto, PlanMeetingDto } from './meeting.dto';
import { Planning } from './planning.service';

@Controller('communities/:communityId/meetings')
export class CommunityMeetingsController {
  constructor(
    private readonly reader: MeetingReader,
    private readonly planning: Planning,
    private readonly convening: Convening,
  ) {}

  @Get()
  @Allow('meeting.read')
  @Answers('Page<MeetingCard>')
  list(
    @Param('communityId', IdPipe) communityId: string,
    @Query() query: MeetingsQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MeetingCard>> {
    return this.reader.page(communityId, query, actor);
  }

  @Get('agenda-candidates')
  @Allow('meeting.call')
  @Answers('AgendaCandidates')
  candidates(@Param('communityId', IdPipe) communityId: string, @CurrentActor() actor: Actor): Promise<AgendaCandidates> {
    return this.planning.candidates(communityId, actor);
  }

  @Post('plan')
  @HttpCode(200)
  @Allow('meeting.call')
  @Answers('MeetingPlan')
  propose(
    @Param('communityId', IdPipe) communityId: string,
    @Body() body: MeetingPlanDto,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingPlan> {
    return this.planning.propose(communityId, body, actor);
  }

  @Post()
  @Allow('meeting.call')
  @Answers('PlanMeetingAnswer')
  plan(
    @Param('communityId', IdPipe) communityId: string,
    @Body() body: PlanMeetingDto,
    @CurrentActor() actor: Actor,
  ): Promise<PlanMeetingAnswer> {
    return this.convening.plan(communityId, body, actor);
  }
}
