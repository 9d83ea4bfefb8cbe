import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Done, RollDifferences } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { RollErrorDto } from './owners-poll.dto';
import { RollCorrecting } from './roll-correcting.service';
import { RollFindings } from './roll-findings.service';

/** Proven errors of a roll that is frozen: put right before the vote, recorded after it has begun. */
@Controller('polls/:pollId/roll')
export class RollErrorsController {
  constructor(
    private readonly correcting: RollCorrecting,
    private readonly findings: RollFindings,
  ) {}

  @Get('differences')
  @Allow('poll.prepare')
  @Answers('RollDifferences')
  differences(@Param('pollId', IdPipe) pollId: string, @CurrentActor() actor: Actor): Promise<RollDifferences> {
    return this.correcting.differences(pollId, actor);
  }

  @Post('corrections')
  @HttpCode(200)
  @Allow('poll.prepare')
  @Answers('Done')
  correct(@Param('pollId', IdPipe) pollId: string, @Body() body: RollErrorDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.correcting.correct(pollId, body, actor);
  }

  @Post('findings')
  @HttpCode(200)
  @Allow('poll.prepare')
  @Answers('Done')
  record(@Param('pollId', IdPipe) pollId: string, @Body() body: RollErrorDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.findings.record(pollId, body, actor);
  }
}
