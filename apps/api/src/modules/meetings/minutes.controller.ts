import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Done, MinutesView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { MinutesVerdictDto } from './meeting.dto';
import { Minutes } from './minutes.service';

@Controller('meetings/:meetingId/minutes')
export class MinutesController {
  constructor(private readonly minutes: Minutes) {}

  @Post()
  @Allow('meeting.convene')
  @Answers('MinutesView')
  circulate(@Param('meetingId', IdPipe) meetingId: string, @CurrentActor() actor: Actor): Promise<MinutesView> {
    return this.minutes.circulate(meetingId, actor);
  }

  @Post('confirmations')
  @Allow('minutes.confirm')
  @Answers('Done')
  judge(@Param('meetingId', IdPipe) meetingId: string, @Body() body: MinutesVerdictDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.minutes.judge(meetingId, body, actor);
  }

  @Post('publish')
  @HttpCode(200)
  @Allow('meeting.convene')
  @Answers('Done')
  publish(@Param('meetingId', IdPipe) meetingId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.minutes.publish(meetingId, actor);
  }
}
