import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { AttendeeRow, CheckInAnswer, CheckInCode, Done, ScansConfirmed } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { CheckIns } from './check-ins.service';
import { LateScans } from './late-scans.service';
import { CheckInByHandDto, CheckInDto, ConfirmScansDto, FindAttendeeDto } from './meeting.dto';

@Controller('meetings/:meetingId')
export class CheckInsController {
  constructor(
    private readonly checkIns: CheckIns,
    private readonly lateScans: LateScans,
  ) {}

  @Get('check-in-code')
  @Header('cache-control', 'no-store')
  @Allow('meeting.host')
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

  @Post('check-ins/online')
  @Allow('meeting.attend')
  @Answers('CheckInAnswer')
  online(@Param('meetingId', IdPipe) meetingId: string, @CurrentActor() actor: Actor): Promise<CheckInAnswer> {
    return this.checkIns.online(meetingId, actor);
  }

  @Post('check-ins/by-hand')
  @Allow('meeting.host')
  @Answers('CheckInAnswer')
  byHand(
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() body: CheckInByHandDto,
    @CurrentActor() actor: Actor,
  ): Promise<CheckInAnswer> {
    return this.checkIns.byHand(meetingId, body.personId, actor);
  }

  @Post('late-scans/confirm')
  @HttpCode(200)
  @Allow('meeting.host')
  @Answers('ScansConfirmed')
  confirmScans(
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() { personIds }: ConfirmScansDto,
    @CurrentActor() actor: Actor,
  ): Promise<ScansConfirmed> {
    return this.lateScans.confirmAll(meetingId, personIds, actor);
  }

  @Post('late-scans/:personId/confirm')
  @Allow('meeting.host')
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
  @Allow('meeting.host')
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
  @Allow('meeting.host')
  @Answers('readonly AttendeeRow[]')
  list(
    @Param('meetingId', IdPipe) meetingId: string,
    @Query() query: FindAttendeeDto,
    @CurrentActor() actor: Actor,
  ): Promise<AttendeeRow[]> {
    return this.checkIns.list(meetingId, query.text, actor);
  }
}
