import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Done, MinutesVersionView, MinutesView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { MinutesAnswers } from './minutes-answers.service';
import { MinutesJudging } from './minutes-judging.service';
import { MinutesReader } from './minutes-reader';
import { CorrectMinutesDto, KeepWordingDto, MinutesVerdictDto, MinutesVersionDto } from './minutes.dto';
import { Minutes } from './minutes.service';

@Controller('meetings/:meetingId/minutes')
export class MinutesController {
  constructor(
    private readonly minutes: Minutes,
    private readonly judging: MinutesJudging,
    private readonly answers: MinutesAnswers,
    private readonly reader: MinutesReader,
  ) {}

  @Post()
  @Allow('meeting.call')
  @Answers('MinutesView')
  circulate(@Param('meetingId', IdPipe) meetingId: string, @CurrentActor() actor: Actor): Promise<MinutesView> {
    return this.minutes.circulate(meetingId, actor);
  }

  @Post('confirmations')
  @Allow('minutes.confirm')
  @Answers('Done')
  judge(@Param('meetingId', IdPipe) meetingId: string, @Body() body: MinutesVerdictDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.judging.judge(meetingId, body, actor);
  }

  @Post('corrections')
  @Allow('meeting.call')
  @Answers('MinutesView')
  correct(
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() body: CorrectMinutesDto,
    @CurrentActor() actor: Actor,
  ): Promise<MinutesView> {
    return this.answers.correct(meetingId, body, actor);
  }

  @Post('objections/:objectionId/keep')
  @HttpCode(200)
  @Allow('meeting.call')
  @Answers('Done')
  keepWording(
    @Param('meetingId', IdPipe) meetingId: string,
    @Param('objectionId', IdPipe) objectionId: string,
    @Body() body: KeepWordingDto,
    @CurrentActor() actor: Actor,
  ): Promise<Done> {
    return this.answers.keepWording(meetingId, objectionId, body, actor);
  }

  @Get('version')
  @Allow('meeting.read')
  @Answers('MinutesVersionView')
  version(
    @Param('meetingId', IdPipe) meetingId: string,
    @Query() { version }: MinutesVersionDto,
    @CurrentActor() actor: Actor,
  ): Promise<MinutesVersionView> {
    return this.reader.version(meetingId, version, actor);
  }

  @Post('publish')
  @HttpCode(200)
  @Allow('meeting.call')
  @Answers('Done')
  publish(@Param('meetingId', IdPipe) meetingId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.minutes.publish(meetingId, actor);
  }
}
