import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { QuestionList, QuestionSupportAnswer, QuestionView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { Asking } from './asking.service';
import { QuestionEndings } from './question-endings.service';
import { QuestionSupports } from './question-supports.service';
import { AnswerQuestionDto, AskOnBehalfDto, AskQuestionDto, DeclareNotPossibleDto, PromiseQuestionDto } from './question.dto';
import { QuestionsReader } from './questions-reader';

@Controller()
export class QuestionsController {
  constructor(
    private readonly reader: QuestionsReader,
    private readonly asking: Asking,
    private readonly supports: QuestionSupports,
    private readonly endings: QuestionEndings,
  ) {}

  @Get('meetings/:meetingId/questions')
  @Allow('meeting.read')
  @Answers('QuestionList')
  list(@Param('meetingId', IdPipe) meetingId: string, @CurrentActor() actor: Actor): Promise<QuestionList> {
    return this.reader.list(meetingId, actor);
  }

  @Post('meetings/:meetingId/questions')
  @Allow('meeting.attend')
  @Answers('QuestionView')
  ask(@Param('meetingId', IdPipe) meetingId: string, @Body() body: AskQuestionDto, @CurrentActor() actor: Actor): Promise<QuestionView> {
    return this.asking.ask(meetingId, body, actor);
  }

  @Post('meetings/:meetingId/questions/on-behalf')
  @Allow('meeting.registerPeople')
  @Answers('QuestionView')
  askOnBehalf(
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() body: AskOnBehalfDto,
    @CurrentActor() actor: Actor,
  ): Promise<QuestionView> {
    return this.asking.askOnBehalf(meetingId, body, actor);
  }

  @Post('questions/:questionId/withdraw')
  @HttpCode(200)
  @Allow('meeting.attend')
  @Answers('QuestionView')
  withdraw(@Param('questionId', IdPipe) questionId: string, @CurrentActor() actor: Actor): Promise<QuestionView> {
    return this.asking.withdraw(questionId, actor);
  }

  @Post('questions/:questionId/supports')
  @Allow('meeting.attend')
  @Answers('QuestionSupportAnswer')
  support(@Param('questionId', IdPipe) questionId: string, @CurrentActor() actor: Actor): Promise<QuestionSupportAnswer> {
    return this.supports.set(questionId, true, actor);
  }

  @Delete('questions/:questionId/supports')
  @Allow('meeting.attend')
  @Answers('QuestionSupportAnswer')
  unsupport(@Param('questionId', IdPipe) questionId: string, @CurrentActor() actor: Actor): Promise<QuestionSupportAnswer> {
    return this.supports.set(questionId, false, actor);
  }

  @Post('questions/:questionId/answer')
  @HttpCode(200)
  @Allow('meeting.convene')
  @Answers('QuestionView')
  answer(
    @Param('questionId', IdPipe) questionId: string,
    @Body() body: AnswerQuestionDto,
    @CurrentActor() actor: Actor,
  ): Promise<QuestionView> {
    return this.endings.answer(questionId, body, actor);
  }

  @Post('questions/:questionId/promise')
  @HttpCode(200)
  @Allow('meeting.convene')
  @Answers('QuestionView')
  promise(
    @Param('questionId', IdPipe) questionId: string,
    @Body() body: PromiseQuestionDto,
    @CurrentActor() actor: Actor,
  ): Promise<QuestionView> {
    return this.endings.promise(questionId, body, actor);
  }

  @Post('questions/:questionId/not-possible')
  @HttpCode(200)
  @Allow('meeting.convene')
  @Answers('QuestionView')
  declare(
    @Param('questionId', IdPipe) questionId: string,
    @Body() body: DeclareNotPossibleDto,
    @CurrentActor() actor: Actor,
  ): Promise<QuestionView> {
    return this.endings.declare(questionId, body, actor);
  }
}
