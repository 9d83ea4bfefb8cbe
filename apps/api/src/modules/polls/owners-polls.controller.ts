import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { AnnouncePollAnswer, Done, OwnersPollPlan, OwnersRulesView, PollView, PrepareOwnersPollAnswer } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { EstateRules } from './estate-rules.service';
import { AnnouncePollDto, OwnersRulesDto, PollReasonDto, PrepareOwnersPollDto } from './owners-poll.dto';
import { OwnersPlan } from './owners-plan.service';
import { PollAnnouncing } from './poll-announcing.service';
import { PollClosing } from './poll-closing.service';
import { PollExtending } from './poll-extending.service';
import { PollPreparing } from './poll-preparing.service';
import { PollVoiding } from './poll-voiding.service';

/** An owners' decision from its preparation to its announcement. */
@Controller()
export class OwnersPollsController {
  constructor(
    private readonly planning: OwnersPlan,
    private readonly preparing: PollPreparing,
    private readonly announcing: PollAnnouncing,
    private readonly closing: PollClosing,
    private readonly voiding: PollVoiding,
    private readonly extending: PollExtending,
    private readonly rules: EstateRules,
  ) {}

  @Get('issues/:issueId/owners-polls/plan')
  @Allow('poll.prepare')
  @Answers('OwnersPollPlan')
  plan(@Param('issueId', IdPipe) issueId: string, @CurrentActor() actor: Actor): Promise<OwnersPollPlan> {
    return this.planning.of(issueId, actor);
  }

  @Post('issues/:issueId/owners-polls')
  @Allow('poll.prepare')
  @Answers('PrepareOwnersPollAnswer')
  prepare(
    @Param('issueId', IdPipe) issueId: string,
    @Body() body: PrepareOwnersPollDto,
    @CurrentActor() actor: Actor,
  ): Promise<PrepareOwnersPollAnswer> {
    return this.preparing.prepare(issueId, body, actor);
  }

  @Post('polls/:pollId/announce')
  @HttpCode(200)
  @Allow('poll.prepare')
  @Answers('AnnouncePollAnswer')
  announce(
    @Param('pollId', IdPipe) pollId: string,
    @Body() body: AnnouncePollDto,
    @CurrentActor() actor: Actor,
  ): Promise<AnnouncePollAnswer> {
    return this.announcing.announce(pollId, body, actor);
  }

  @Post('polls/:pollId/certify')
  @HttpCode(200)
  @Allow('poll.prepare')
  @Answers('PollView')
  certify(@Param('pollId', IdPipe) pollId: string, @CurrentActor() actor: Actor): Promise<PollView> {
    return this.closing.certify(pollId, actor);
  }

  @Post('polls/:pollId/extend')
  @HttpCode(200)
  @Allow('poll.prepare')
  @Answers('PollView')
  extend(@Param('pollId', IdPipe) pollId: string, @CurrentActor() actor: Actor): Promise<PollView> {
    return this.extending.extend(pollId, actor);
  }

  @Post('polls/:pollId/void')
  @HttpCode(200)
  @Allow('poll.prepare')
  @Answers('Done')
  void(@Param('pollId', IdPipe) pollId: string, @Body() { reason }: PollReasonDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.voiding.void(pollId, reason, actor);
  }

  @Get('estates/:estateId/owners-rules')
  @Allow('community.read')
  @Answers('OwnersRulesView')
  readRules(@Param('estateId', IdPipe) estateId: string, @CurrentActor() actor: Actor): Promise<OwnersRulesView> {
    return this.rules.view(estateId, actor);
  }

  @Put('estates/:estateId/owners-rules')
  @Allow('rules.set')
  @Answers('OwnersRulesView')
  setRules(
    @Param('estateId', IdPipe) estateId: string,
    @Body() body: OwnersRulesDto,
    @CurrentActor() actor: Actor,
  ): Promise<OwnersRulesView> {
    return this.rules.set(estateId, body, actor);
  }
}
