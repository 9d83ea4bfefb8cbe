import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import type { AttendeeRow, CheckInAnswer, CheckInCode } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { CheckIns } from './check-ins.service';
import { CheckInByHandDto, CheckInDto, FindAttendeeDto } from './meeting.dto';

@Controller('meetings/:meetingId')
export class CheckInsController {
  constructor(private readonly checkIns: CheckIns) {}

  @Get('check-in-code')
  @Header('cache-control', 'no-store')
  @Allow('meeting.registerPeople')
  @Answers('CheckInCode')
  code(@Param('meetingId', IdPipe) meetingId: string, @CurrentActor() actor: Actor): Promise<CheckInCode> {
    return this.checkIns.code(meetingId, actor);
  }

  @Post('check-ins')
  @Allow('meeting.attend')
  @Answers('CheckInAnswer')
  checkIn(@Param('meetingId', IdPipe) meetingId: string, @Body() body: CheckInDto, @CurrentActor() actor: Actor): Promise<CheckInAnswer> {
    return this.checkIns.checkIn(meetingId, body.code, actor);
  }

  @Post('check-ins/by-hand')
  @Allow('meeting.registerPeople')
  @Answers('CheckInAnswer')
  byHand(
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() body: CheckInByHandDto,
    @CurrentActor() actor: Actor,
  ): Promise<CheckInAnswer> {
    return this.checkIns.byHand(meetingId, body.personId, actor);
  }

  @Get('attendance')
  @Header('cache-control', 'no-store')
  @Allow('meeting.registerPeople')
  @Answers('readonly AttendeeRow[]')
  list(
    @Param('meetingId', IdPipe) meetingId: string,
    @Query() query: FindAttendeeDto,
    @CurrentActor() actor: Actor,
  ): Promise<AttendeeRow[]> {
    return this.checkIns.list(meetingId, query.text, actor);
  }
}
