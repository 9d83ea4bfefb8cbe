import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Done, HandCountView, HandsDesk, PollView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { CallOffDto } from '../meeting.dto';
import { AnnounceHandsDto, CorrectHandsDto, CountHandsDto } from './hands.dto';
import { HandsDesks } from './hands-desk.service';
import { ShowOfHands } from './show-of-hands.service';

@Controller('agenda-items/:agendaItemId/hands')
export class HandsController {
  constructor(
    private readonly desks: HandsDesks,
    private readonly hands: ShowOfHands,
  ) {}

  @Get()
  @Allow('poll.convene')
  @Answers('HandsDesk')
  desk(@Param('agendaItemId', IdPipe) agendaItemId: string, @CurrentActor() actor: Actor): Promise<HandsDesk> {
    return this.desks.of(agendaItemId, actor);
  }

  @Post()
  @Allow('poll.convene')
  @Answers('HandCountView')
  count(
    @Param('agendaItemId', IdPipe) agendaItemId: string,
    @Body() body: CountHandsDto,
    @CurrentActor() actor: Actor,
  ): Promise<HandCountView> {
    return this.hands.count(agendaItemId, body, actor);
  }

  @Post('correct')
  @Allow('poll.convene')
  @Answers('HandCountView')
  correct(
    @Param('agendaItemId', IdPipe) agendaItemId: string,
    @Body() body: CorrectHandsDto,
    @CurrentActor() actor: Actor,
  ): Promise<HandCountView> {
    return this.hands.correct(agendaItemId, body, actor);
  }

  @Post('announce')
  @HttpCode(200)
  @Allow('poll.convene')
  @Answers('PollView')
  announce(
    @Param('agendaItemId', IdPipe) agendaItemId: string,
    @Body() body: AnnounceHandsDto,
    @CurrentActor() actor: Actor,
  ): Promise<PollView> {
    return this.hands.announce(agendaItemId, body, actor);
  }

  @Post('set-aside')
  @HttpCode(200)
  @Allow('poll.convene')
  @Answers('Done')
  setAside(@Param('agendaItemId', IdPipe) agendaItemId: string, @Body() body: CallOffDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.hands.setAside(agendaItemId, body.reason, actor);
  }
}
