import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { TalkList } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { DeclareNotPossibleDto } from '../questions/question.dto';
import { TalkBooking } from './talk-booking.service';
import { TalkEndings } from './talk-endings.service';
import { TalkHoursDesk } from './talk-hours.service';
import { AnswerTalkDto, BookTalkDto, BookTalkOnBehalfDto, MissTalkDto, PromiseTalkDto, TalkHoursDto } from './talk.dto';
import { TalksReader } from './talks-reader';

@Controller('meetings/:meetingId')
export class MeetingTalksController {
  constructor(
    private readonly reader: TalksReader,
    private readonly hours: TalkHoursDesk,
    private readonly booking: TalkBooking,
  ) {}

  @Get('talks')
  @Allow('meeting.read')
  @Answers('TalkList')
  list(@Param('meetingId', IdPipe) meetingId: string, @CurrentActor() actor: Actor): Promise<TalkList> {
    return this.reader.list(meetingId, actor);
  }

  @Post('talk-hours')
  @HttpCode(200)
  @Allow('meeting.convene')
  @Answers('TalkList')
  setHours(@Param('meetingId', IdPipe) meetingId: string, @Body() body: TalkHoursDto, @CurrentActor() actor: Actor): Promise<TalkList> {
    return this.hours.set(meetingId, body, actor);
  }

  @Delete('talk-hours')
  @Allow('meeting.convene')
  @Answers('TalkList')
  dropHours(@Param('meetingId', IdPipe) meetingId: string, @CurrentActor() actor: Actor): Promise<TalkList> {
    return this.hours.drop(meetingId, actor);
  }

  @Post('talks')
  @Allow('meeting.attend')
  @Answers('TalkList')
  book(@Param('meetingId', IdPipe) meetingId: string, @Body() body: BookTalkDto, @CurrentActor() actor: Actor): Promise<TalkList> {
    return this.booking.book(meetingId, body, actor);
  }

  @Post('talks/on-behalf')
  @Allow('meeting.registerPeople')
  @Answers('TalkList')
  bookOnBehalf(
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() body: BookTalkOnBehalfDto,
    @CurrentActor() actor: Actor,
  ): Promise<TalkList> {
    return this.booking.bookOnBehalf(meetingId, body, actor);
  }
}

@Controller('talks/:talkId')
export class TalksController {
  constructor(
    private readonly booking: TalkBooking,
    private readonly endings: TalkEndings,
  ) {}

  @Post('give-back')
  @HttpCode(200)
  @Allow('meeting.attend')
  @Answers('TalkList')
  giveBack(@Param('talkId', IdPipe) talkId: string, @CurrentActor() actor: Actor): Promise<TalkList> {
    return this.booking.giveBack(talkId, actor);
  }

  @Post('answer')
  @HttpCode(200)
  @Allow('talk.hold')
  @Answers('TalkList')
  answer(@Param('talkId', IdPipe) talkId: string, @Body() body: AnswerTalkDto, @CurrentActor() actor: Actor): Promise<TalkList> {
    return this.endings.answer(talkId, body, actor);
  }

  @Post('promise')
  @HttpCode(200)
  @Allow('talk.hold')
  @Answers('TalkList')
  promise(@Param('talkId', IdPipe) talkId: string, @Body() body: PromiseTalkDto, @CurrentActor() actor: Actor): Promise<TalkList> {
    return this.endings.promise(talkId, body, actor);
  }

  @Post('not-possible')
  @HttpCode(200)
  @Allow('talk.hold')
  @Answers('TalkList')
  declare(@Param('talkId', IdPipe) talkId: string, @Body() body: DeclareNotPossibleDto, @CurrentActor() actor: Actor): Promise<TalkList> {
    return this.endings.declare(talkId, body, actor);
  }

  @Post('miss')
  @HttpCode(200)
  @Allow('meeting.convene')
  @Answers('TalkList')
  miss(@Param('talkId', IdPipe) talkId: string, @Body() body: MissTalkDto, @CurrentActor() actor: Actor): Promise<TalkList> {
    return this.endings.miss(talkId, body, actor);
  }
}
