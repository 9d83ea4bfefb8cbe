import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Done, ObjectionAnswer, ObjectionsView, ObjectorsFound } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { Objecting } from './objecting.service';
import { ObjectionReader } from './objection-reader';
import { FindObjectorDto, ObjectDto, ObjectOnPaperDto, RejectSlipDto, RuleDto } from './objection.dto';
import { RulingService } from './ruling.service';
import { Slips } from './slips.service';

@Controller()
export class ObjectionsController {
  constructor(
    private readonly objecting: Objecting,
    private readonly reader: ObjectionReader,
    private readonly slips: Slips,
    private readonly ruling: RulingService,
  ) {}

  @Get('resolutions/:resolutionId/objections')
  @Allow('resolution.read')
  @Answers('ObjectionsView')
  list(@Param('resolutionId', IdPipe) resolutionId: string, @CurrentActor() actor: Actor): Promise<ObjectionsView> {
    return this.reader.list(resolutionId, actor);
  }

  @Post('resolutions/:resolutionId/objections')
  @Allow('objection.make')
  @Answers('ObjectionAnswer')
  object(
    @Param('resolutionId', IdPipe) resolutionId: string,
    @Body() body: ObjectDto,
    @CurrentActor() actor: Actor,
  ): Promise<ObjectionAnswer> {
    return this.objecting.object(resolutionId, body, actor);
  }

  @Get('resolutions/:resolutionId/objectors')
  @Allow('objection.enter')
  @Answers('ObjectorsFound')
  find(
    @Param('resolutionId', IdPipe) resolutionId: string,
    @Query() { text }: FindObjectorDto,
    @CurrentActor() actor: Actor,
  ): Promise<ObjectorsFound> {
    return this.slips.find(resolutionId, text, actor);
  }

  @Post('resolutions/:resolutionId/paper-objections')
  @Allow('objection.enter')
  @Answers('ObjectionAnswer')
  enter(
    @Param('resolutionId', IdPipe) resolutionId: string,
    @Body() body: ObjectOnPaperDto,
    @CurrentActor() actor: Actor,
  ): Promise<ObjectionAnswer> {
    return this.slips.enter(resolutionId, body, actor);
  }

  @Post('objections/:resolutionObjectionId/confirm')
  @HttpCode(200)
  @Allow('objection.enter')
  @Answers('Done')
  confirm(@Param('resolutionObjectionId', IdPipe) objectionId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.slips.confirm(objectionId, actor);
  }

  @Post('objections/:resolutionObjectionId/reject')
  @HttpCode(200)
  @Allow('objection.enter')
  @Answers('Done')
  reject(
    @Param('resolutionObjectionId', IdPipe) objectionId: string,
    @Body() { reason }: RejectSlipDto,
    @CurrentActor() actor: Actor,
  ): Promise<Done> {
    return this.slips.reject(objectionId, reason, actor);
  }

  @Post('objections/:resolutionObjectionId/rule')
  @HttpCode(200)
  @Allow('objection.rule')
  @Answers('Done')
  rule(@Param('resolutionObjectionId', IdPipe) objectionId: string, @Body() body: RuleDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.ruling.rule(objectionId, body, actor);
  }
}
