import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Done, HouseholdsView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { RegisterDelegateDto, StandForHomeDto } from './households.dto';
import { HouseholdsReader } from './households-reader';
import { StandingForHomes } from './standing.service';

@Controller()
export class HouseholdsController {
  constructor(
    private readonly reader: HouseholdsReader,
    private readonly standing: StandingForHomes,
  ) {}

  @Get('me/households')
  @Allow('household.own')
  @Answers('HouseholdsView')
  mine(@CurrentActor() actor: Actor): Promise<HouseholdsView> {
    return this.reader.mine(actor);
  }

  @Post('homes/:homeId/delegate')
  @HttpCode(200)
  @Allow('household.own')
  @Answers('Done')
  stand(@Param('homeId', IdPipe) homeId: string, @Body() body: StandForHomeDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.standing.stand(homeId, body, actor);
  }

  @Delete('homes/:homeId/delegate')
  @Allow('household.own')
  @Answers('Done')
  stepDown(@Param('homeId', IdPipe) homeId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.standing.stepDown(homeId, actor);
  }

  @Post('homes/:homeId/people/:personId/delegate')
  @HttpCode(200)
  @Allow('register.change')
  @Answers('Done')
  register(
    @Param('homeId', IdPipe) homeId: string,
    @Param('personId', IdPipe) personId: string,
    @Body() body: RegisterDelegateDto,
    @CurrentActor() actor: Actor,
  ): Promise<Done> {
    return this.standing.register(homeId, personId, body, actor);
  }
}
