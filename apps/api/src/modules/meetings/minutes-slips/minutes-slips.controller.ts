import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Done, MinutesSlips as MinutesSlipsView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { MinutesOnPaperDto, MinutesSlipsDto, RejectMinutesSlipDto } from '../minutes.dto';
import { MinutesSlipReader } from './minutes-slip-reader';
import { MinutesSlips } from './minutes-slips.service';

@Controller('meetings/:meetingId/minutes/slips')
export class MinutesSlipsController {
  constructor(
    private readonly slips: MinutesSlips,
    private readonly reader: MinutesSlipReader,
  ) {}

  @Get()
  @Allow('minutes.enterSlip')
  @Answers('MinutesSlips')
  list(
    @Param('meetingId', IdPipe) meetingId: string,
    @Query() { text }: MinutesSlipsDto,
    @CurrentActor() actor: Actor,
  ): Promise<MinutesSlipsView> {
    return this.reader.list(meetingId, text, actor);
  }

  @Post()
  @Allow('minutes.enterSlip')
  @Answers('Done')
  enter(@Param('meetingId', IdPipe) meetingId: string, @Body() body: MinutesOnPaperDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.slips.enter(meetingId, body, actor);
  }

  @Post(':slipId/confirm')
  @HttpCode(200)
  @Allow('minutes.enterSlip')
  @Answers('Done')
  confirm(
    @Param('meetingId', IdPipe) meetingId: string,
    @Param('slipId', IdPipe) slipId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Done> {
    return this.slips.confirm(meetingId, slipId, actor);
  }

  @Post(':slipId/reject')
  @HttpCode(200)
  @Allow('minutes.enterSlip')
  @Answers('Done')
  reject(
    @Param('meetingId', IdPipe) meetingId: string,
    @Param('slipId', IdPipe) slipId: string,
    @Body() { reason }: RejectMinutesSlipDto,
    @CurrentActor() actor: Actor,
  ): Promise<Done> {
    return this.slips.reject(meetingId, slipId, reason, actor);
  }
}
