import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Done, MeetingPulseAnswer, MeetingView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { Changing } from './changing.service';
import { Convening } from './convening.service';
import { MeetingPage } from './meeting-page';
import { AnnounceMeetingDto, CallOffDto, MeetingPulseDto, RelocateMeetingDto, RsvpDto } from './meeting.dto';
import { Pulses } from './pulse/pulses';
import { Seats } from './seats.service';
import { Sitting } from './sitting.service';

@Controller('meetings/:meetingId')
export class MeetingsController {
  constructor(
    private readonly page: MeetingPage,
    private readonly pulses: Pulses,
    private readonly convening: Convening,
    private readonly changing: Changing,
    private readonly sitting: Sitting,
    private readonly seats: Seats,
  ) {}

  @Get()
  @Allow('meeting.read')
  @Answers('MeetingView')
  read(@Param('meetingId', IdPipe) meetingId: string, @CurrentActor() actor: Actor): Promise<MeetingView> {
    return this.page.view(meetingId, actor);
  }

  /** What goes on, for whoever follows it: small, and the same for everybody. */
  @Get('pulse')
  @Allow('meeting.read')
  @Answers('MeetingPulseAnswer')
  pulse(
    @Param('meetingId', IdPipe) meetingId: string,
    @Query() { after }: MeetingPulseDto,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingPulseAnswer> {
    return this.pulses.of(meetingId, after, actor);
  }

  @Post('announce')
  @HttpCode(200)
  @Allow('meeting.call')
  @Answers('Done')
  announce(@Param('meetingId', IdPipe) meetingId: string, @Body() body: AnnounceMeetingDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.convening.announce(meetingId, body, actor);
  }

  @Post('relocate')
  @HttpCode(200)
  @Allow('meeting.call')
  @Answers('Done')
  relocate(@Param('meetingId', IdPipe) meetingId: string, @Body() body: RelocateMeetingDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.changing.relocate(meetingId, body, actor);
  }

  @Post('postpone')
  @HttpCode(200)
  @Allow('meeting.call')
  @Answers('Done')
  postpone(@Param('meetingId', IdPipe) meetingId: string, @Body() body: CallOffDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.changing.callOff(meetingId, 'postpone', body.reason, actor);
  }

  @Post('cancel')
  @HttpCode(200)
  @Allow('meeting.call')
  @Answers('Done')
  cancel(@Param('meetingId', IdPipe) meetingId: string, @Body() body: CallOffDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.changing.callOff(meetingId, 'cancel', body.reason, actor);
  }

  @Post('rsvp')
  @HttpCode(200)
  @Allow('meeting.attend')
  @Answers('Done')
  rsvp(@Param('meetingId', IdPipe) meetingId: string, @Body() body: RsvpDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.seats.answer(meetingId, body.going, actor);
  }

  @Post('open')
  @HttpCode(200)
  @Allow('meeting.call')
  @Answers('Done')
  open(@Param('meetingId', IdPipe) meetingId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.sitting.open(meetingId, actor);
  }

  @Post('conclude')
  @HttpCode(200)
  @Allow('meeting.call')
  @Answers('Done')
  conclude(@Param('meetingId', IdPipe) meetingId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.sitting.conclude(meetingId, actor);
  }
}
