import { Body, Controller, Delete, Get, Header, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Done, OpenScreenAnswer, ScreenAnswer, ScreenCode } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { MeetingPulseDto } from '../meeting.dto';
import { OpenScreenDto } from './screen.dto';
import { Screens } from './screens.service';

/** The screen's side. Code and token travel in a body and a header: paths are logged. */
@Controller('screen')
export class ScreenController {
  constructor(private readonly screens: Screens) {}

  @Post()
  @Allow('meeting.screen')
  @Answers('OpenScreenAnswer')
  open(@Body() { code }: OpenScreenDto): Promise<OpenScreenAnswer> {
    return this.screens.open(code);
  }

  @Get()
  @Header('cache-control', 'no-store')
  @Allow('meeting.screen')
  @Answers('ScreenAnswer')
  look(@Headers('authorization') bearer: string | undefined, @Query() { after }: MeetingPulseDto): Promise<ScreenAnswer> {
    return this.screens.look((bearer ?? '').replace(/^Bearer /, ''), after);
  }
}

/** The host's side. */
@Controller('meetings/:meetingId/screens')
export class MeetingScreensController {
  constructor(private readonly screens: Screens) {}

  @Post()
  @Header('cache-control', 'no-store')
  @Allow('meeting.host')
  @Answers('ScreenCode')
  give(@Param('meetingId', IdPipe) meetingId: string, @CurrentActor() actor: Actor): Promise<ScreenCode> {
    return this.screens.give(meetingId, actor);
  }

  @Delete()
  @HttpCode(200)
  @Allow('meeting.host')
  @Answers('Done')
  close(@Param('meetingId', IdPipe) meetingId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.screens.close(meetingId, actor);
  }
}
