import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { DemandAnswer, DemandsView, DemandView, Done } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { DemandDto } from './demand.dto';
import { Demanding } from './demanding.service';
import { DemandsReader } from './demands-reader';

@Controller()
export class DemandsController {
  constructor(
    private readonly demanding: Demanding,
    private readonly reader: DemandsReader,
  ) {}

  @Get('communities/:communityId/demands')
  @Allow('meeting.read')
  @Answers('DemandsView')
  list(@Param('communityId', IdPipe) communityId: string, @CurrentActor() actor: Actor): Promise<DemandsView> {
    return this.reader.list(communityId, actor);
  }

  @Post('communities/:communityId/demands')
  @Allow('demand.make')
  @Answers('DemandAnswer')
  raise(@Param('communityId', IdPipe) communityId: string, @Body() body: DemandDto, @CurrentActor() actor: Actor): Promise<DemandAnswer> {
    return this.demanding.raise(communityId, body, actor);
  }

  @Get('demands/:demandId')
  @Allow('meeting.read')
  @Answers('DemandView')
  view(@Param('demandId', IdPipe) demandId: string, @CurrentActor() actor: Actor): Promise<DemandView> {
    return this.reader.view(demandId, actor);
  }

  @Post('demands/:demandId/support')
  @HttpCode(200)
  @Allow('demand.make')
  @Answers('Done')
  join(@Param('demandId', IdPipe) demandId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.demanding.join(demandId, actor);
  }

  @Delete('demands/:demandId/support')
  @Allow('demand.make')
  @Answers('Done')
  leave(@Param('demandId', IdPipe) demandId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.demanding.leave(demandId, actor);
  }

  @Post('demands/:demandId/withdraw')
  @HttpCode(200)
  @Allow('demand.make')
  @Answers('Done')
  withdraw(@Param('demandId', IdPipe) demandId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.demanding.withdraw(demandId, actor);
  }
}
