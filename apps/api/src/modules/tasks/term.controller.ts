import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Done, ReopenAnswer } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { ExtendingService } from './extending.service';
import { ParkingService } from './parking.service';
import { ReopeningService } from './reopening.service';
import { ReasonDto } from './task.dto';
import { AskExtensionDto, MayGiveReasonDto, ParkIssueDto, ReopenIssueDto } from './term.dto';

/** How long work may take: more days, a pause, and once more from the beginning. */
@Controller()
export class TermController {
  constructor(
    private readonly extending: ExtendingService,
    private readonly parking: ParkingService,
    private readonly reopening: ReopeningService,
  ) {}

  @Post('tasks/:taskId/extension')
  @HttpCode(200)
  @Allow('task.carry')
  @Answers('Done')
  ask(@Param('taskId', IdPipe) taskId: string, @Body() body: AskExtensionDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.extending.ask(actor, taskId, body);
  }

  @Post('tasks/:taskId/extension/grant')
  @HttpCode(200)
  @Allow('task.assign')
  @Answers('Done')
  grant(@Param('taskId', IdPipe) taskId: string, @Body() { reason }: MayGiveReasonDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.extending.grant(actor, taskId, reason ?? '');
  }

  @Post('tasks/:taskId/extension/refuse')
  @HttpCode(200)
  @Allow('task.assign')
  @Answers('Done')
  refuse(@Param('taskId', IdPipe) taskId: string, @Body() { reason }: ReasonDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.extending.refuse(actor, taskId, reason);
  }

  @Post('issues/:issueId/park')
  @HttpCode(200)
  @Allow('task.assign')
  @Answers('Done')
  park(@Param('issueId', IdPipe) issueId: string, @Body() body: ParkIssueDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.parking.park(actor, issueId, body);
  }

  @Post('issues/:issueId/resume')
  @HttpCode(200)
  @Allow('task.assign')
  @Answers('Done')
  resume(@Param('issueId', IdPipe) issueId: string, @Body() { reason }: MayGiveReasonDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.parking.resume(actor, issueId, reason ?? '');
  }

  @Post('issues/:issueId/reopen')
  @HttpCode(200)
  @Allow('task.judge')
  @Answers('ReopenAnswer')
  reopen(@Param('issueId', IdPipe) issueId: string, @Body() body: ReopenIssueDto, @CurrentActor() actor: Actor): Promise<ReopenAnswer> {
    return this.reopening.reopen(actor, issueId, body);
  }
}
