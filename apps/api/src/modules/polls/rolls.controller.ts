import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Done, NamedBallots, RollRows, RollView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { AnswerObjectionDto, LiftConflictDto, MarkConflictDto, ObjectToRollDto, PollReasonDto, RollRowsQueryDto } from './owners-poll.dto';
import { RollConflicts } from './roll-conflicts.service';
import { RollObjections } from './roll-objections.service';
import { RollReader } from './roll-reader';
import { RollRebuilding } from './roll-rebuilding.service';
import { RollRowsReader } from './roll-rows.service';

/** The roll of an owners' poll, while it lies open and afterwards. */
@Controller()
export class RollsController {
  constructor(
    private readonly reader: RollReader,
    private readonly rows: RollRowsReader,
    private readonly objections: RollObjections,
    private readonly rebuilding: RollRebuilding,
    private readonly conflicts: RollConflicts,
  ) {}

  @Get('polls/:pollId/roll')
  @Allow('roll.read')
  @Answers('RollView')
  read(@Param('pollId', IdPipe) pollId: string, @CurrentActor() actor: Actor): Promise<RollView> {
    return this.reader.view(pollId, actor);
  }

  @Get('polls/:pollId/roll/entries')
  @Allow('roll.read')
  @Answers('RollRows')
  entries(@Param('pollId', IdPipe) pollId: string, @Query() query: RollRowsQueryDto, @CurrentActor() actor: Actor): Promise<RollRows> {
    return this.rows.roll(pollId, query, actor);
  }

  @Get('polls/:pollId/ballots')
  @Allow('ballot.read')
  @Answers('NamedBallots')
  ballots(@Param('pollId', IdPipe) pollId: string, @Query() query: RollRowsQueryDto, @CurrentActor() actor: Actor): Promise<NamedBallots> {
    return this.rows.ballots(pollId, query, actor);
  }

  @Post('polls/:pollId/roll/rebuild')
  @HttpCode(200)
  @Allow('poll.prepare')
  @Answers('Done')
  rebuild(@Param('pollId', IdPipe) pollId: string, @Body() { reason }: PollReasonDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.rebuilding.rebuild(pollId, reason, actor);
  }

  @Post('polls/:pollId/roll/conflicts')
  @HttpCode(200)
  @Allow('poll.prepare')
  @Answers('Done')
  markConflict(@Param('pollId', IdPipe) pollId: string, @Body() body: MarkConflictDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.conflicts.mark(pollId, body, actor);
  }

  @Post('polls/:pollId/roll/conflicts/lift')
  @HttpCode(200)
  @Allow('poll.prepare')
  @Answers('Done')
  liftConflict(@Param('pollId', IdPipe) pollId: string, @Body() body: LiftConflictDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.conflicts.lift(pollId, body, actor);
  }

  @Post('polls/:pollId/roll/objections')
  @Allow('roll.object')
  @Answers('Done')
  object(@Param('pollId', IdPipe) pollId: string, @Body() body: ObjectToRollDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.objections.object(pollId, body, actor);
  }

  @Post('roll-objections/:objectionId/answer')
  @HttpCode(200)
  @Allow('poll.prepare')
  @Answers('Done')
  answer(@Param('objectionId', IdPipe) objectionId: string, @Body() body: AnswerObjectionDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.objections.answer(objectionId, body, actor);
  }
}
