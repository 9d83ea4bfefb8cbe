import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { AttendeeRow, CheckInAnswer, CheckInCode, Done } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { CheckIns } from './check-ins.service';
import { LateScans } from './late-scans.service';
import { CheckInByHandDto, CheckInDto, FindAttendeeDto } from './meeting.dto';

@Controller('meetings/:meetingId')
export class CheckInsController {
  constructor(
    private readonly checkIns: CheckIns,
    private readonly lateScans: LateScans,
  ) {}

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

  @Post('late-scans/:personId/confirm')
  @Allow('meeting.registerPeople')
  @Answers('CheckInAnswer')
  confirmScan(
    @Param('meetingId', IdPipe) meetingId: string,
    @Param('personId', IdPipe) personId: string,
    @CurrentActor() actor: Actor,
  ): Promise<CheckInAnswer> {
    return this.lateScans.confirm(meetingId, personId, actor);
  }

  @Post('late-scans/:personId/refuse')
  @HttpCode(200)
  @Allow('meeting.registerPeople')
  @Answers('Done')
  refuseScan(
    @Param('meetingId', IdPipe) meetingId: string,
    @Param('personId', IdPipe) personId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Done> {
    return this.lateScans.refuse(meetingId, personId, actor);
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
