import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { CastBallotAnswer, PollView, RecountPack } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { BallotBox } from './ballot-box.service';
import { CastBallotDto, CastByHandDto } from './ballot.dto';
import { PollClosing } from './poll-closing.service';
import { PollReader } from './poll-reader';
import { RecountPacks } from './recount-packs.service';

@Controller('polls/:pollId')
export class PollsController {
  constructor(
    private readonly reader: PollReader,
    private readonly box: BallotBox,
    private readonly closing: PollClosing,
    private readonly packs: RecountPacks,
  ) {}

  @Get()
  @Allow('poll.read')
  @Answers('PollView')
  read(@Param('pollId', IdPipe) pollId: string, @CurrentActor() actor: Actor): Promise<PollView> {
    return this.reader.view(pollId, actor);
  }

  @Post('ballots')
  @Allow('ballot.cast')
  @Answers('CastBallotAnswer')
  cast(@Param('pollId', IdPipe) pollId: string, @Body() body: CastBallotDto, @CurrentActor() actor: Actor): Promise<CastBallotAnswer> {
    return this.box.cast(pollId, body, actor);
  }

  @Post('ballots/by-hand')
  @Allow('meeting.registerPeople')
  @Answers('CastBallotAnswer')
  castByHand(
    @Param('pollId', IdPipe) pollId: string,
    @Body() body: CastByHandDto,
    @CurrentActor() actor: Actor,
  ): Promise<CastBallotAnswer> {
    return this.box.castByHand(pollId, body, actor);
  }

  /** A POST, because every look is recorded. */
  @Post('recount-pack')
  @HttpCode(200)
  @Allow('ballot.read')
  @Answers('RecountPack')
  recountPack(@Param('pollId', IdPipe) pollId: string, @CurrentActor() actor: Actor): Promise<RecountPack> {
    return this.packs.read(pollId, actor);
  }

  @Post('close')
  @HttpCode(200)
  @Allow('poll.convene')
  @Answers('PollView')
  close(@Param('pollId', IdPipe) pollId: string, @CurrentActor() actor: Actor): Promise<PollView> {
    return this.closing.close(pollId, actor);
  }
}
