import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Done, WitnessCandidates, WitnessDesk } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { PaperWitnessing } from './paper-witnessing.service';
import { ConfirmPaperDto, FindByTextDto, NameWitnessDto, ReadPaperDto } from './paper.dto';
import { WitnessNaming } from './witness-naming.service';

/** 监票人: voters whom the community asks to watch, and what they do on their own accounts. */
@Controller('polls/:pollId/paper')
export class WitnessesController {
  constructor(
    private readonly naming: WitnessNaming,
    private readonly witnessing: PaperWitnessing,
  ) {}

  @Get('witness-candidates')
  @Allow('paper.nameWitness')
  @Answers('WitnessCandidates')
  candidates(
    @Param('pollId', IdPipe) pollId: string,
    @Query() { text }: FindByTextDto,
    @CurrentActor() actor: Actor,
  ): Promise<WitnessCandidates> {
    return this.naming.find(pollId, text, actor);
  }

  @Post('witnesses')
  @HttpCode(200)
  @Allow('paper.nameWitness')
  @Answers('Done')
  name(@Param('pollId', IdPipe) pollId: string, @Body() { personId }: NameWitnessDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.naming.name(pollId, personId, actor);
  }

  @Get('witness')
  @Allow('paper.witness')
  @Answers('WitnessDesk')
  desk(@Param('pollId', IdPipe) pollId: string, @CurrentActor() actor: Actor): Promise<WitnessDesk> {
    return this.witnessing.desk(pollId, actor);
  }

  @Post('settlements')
  @HttpCode(200)
  @Allow('paper.witness')
  @Answers('Done')
  settle(@Param('pollId', IdPipe) pollId: string, @Body() body: ReadPaperDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.witnessing.settle(pollId, body, actor);
  }

  @Post('confirmation')
  @HttpCode(200)
  @Allow('paper.witness')
  @Answers('Done')
  confirm(@Param('pollId', IdPipe) pollId: string, @Body() body: ConfirmPaperDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.witnessing.confirm(pollId, body, actor);
  }
}
