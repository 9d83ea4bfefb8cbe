import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Done, HomeFound, HomeOfRegister } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { EndPersonDto, FindHomesQueryDto, MoveOutDto, TransferHomeDto } from './changes.dto';
import { HomesOfRegisterService } from './homes-of-register.service';
import { RegisterChangesService } from './register-changes.service';

@Controller()
@Allow('register.change')
export class ChangesController {
  constructor(
    private readonly homes: HomesOfRegisterService,
    private readonly changes: RegisterChangesService,
  ) {}

  @Get('communities/:communityId/register/homes')
  @Answers('readonly HomeFound[]')
  find(
    @Param('communityId', IdPipe) communityId: string,
    @Query() { text }: FindHomesQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<readonly HomeFound[]> {
    return this.homes.find(communityId, text, actor);
  }

  @Get('homes/:homeId/people')
  @Answers('HomeOfRegister')
  read(@Param('homeId', IdPipe) homeId: string, @CurrentActor() actor: Actor): Promise<HomeOfRegister> {
    return this.homes.read(homeId, actor);
  }

  @Post('homes/:homeId/people/:personId/move-out')
  @HttpCode(200)
  @Answers('Done')
  moveOut(
    @Param('homeId', IdPipe) homeId: string,
    @Param('personId', IdPipe) personId: string,
    @Body() body: MoveOutDto,
    @CurrentActor() actor: Actor,
  ): Promise<Done> {
    return this.changes.moveOut(homeId, personId, body, actor);
  }

  @Post('homes/:homeId/transfer')
  @HttpCode(200)
  @Answers('Done')
  transfer(@Param('homeId', IdPipe) homeId: string, @Body() body: TransferHomeDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.changes.transfer(homeId, body, actor);
  }

  @Post('persons/:personId/end')
  @HttpCode(200)
  @Answers('Done')
  end(@Param('personId', IdPipe) personId: string, @Body() body: EndPersonDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.changes.end(personId, body, actor);
  }
}
