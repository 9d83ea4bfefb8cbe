import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import type { ItemRoom } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { ItemRooms } from './item-rooms.service';
import { Recusals } from './recusals.service';
import { AskForOtherDto, RecuseDto, RecuseOtherDto } from './room.dto';
import { Speaking } from './speaking.service';

@Controller('agenda-items/:agendaItemId')
export class ItemRoomController {
  constructor(
    private readonly rooms: ItemRooms,
    private readonly recusals: Recusals,
    private readonly speaking: Speaking,
  ) {}

  @Get('room')
  @Header('cache-control', 'no-store')
  @Allow('meeting.read')
  @Answers('ItemRoom')
  room(@Param('agendaItemId', IdPipe) agendaItemId: string, @CurrentActor() actor: Actor): Promise<ItemRoom> {
    return this.rooms.of(agendaItemId, actor);
  }

  @Post('recusals')
  @Allow('meeting.host')
  @Answers('ItemRoom')
  recuse(
    @Param('agendaItemId', IdPipe) agendaItemId: string,
    @Body() body: RecuseOtherDto,
    @CurrentActor() actor: Actor,
  ): Promise<ItemRoom> {
    return this.recusals.recuse(agendaItemId, body.personId, body.reason, actor);
  }

  @Post('recusals/mine')
  @Allow('meeting.attend')
  @Answers('ItemRoom')
  recuseMyself(
    @Param('agendaItemId', IdPipe) agendaItemId: string,
    @Body() body: RecuseDto,
    @CurrentActor() actor: Actor,
  ): Promise<ItemRoom> {
    return this.recusals.recuseMyself(agendaItemId, body.reason, actor);
  }

  @Post('recusals/mine/lift')
  @HttpCode(200)
  @Allow('meeting.attend')
  @Answers('ItemRoom')
  liftMine(@Param('agendaItemId', IdPipe) agendaItemId: string, @CurrentActor() actor: Actor): Promise<ItemRoom> {
    return this.recusals.liftMine(agendaItemId, actor);
  }

  @Post('recusals/:personId/lift')
  @HttpCode(200)
  @Allow('meeting.host')
  @Answers('ItemRoom')
  lift(
    @Param('agendaItemId', IdPipe) agendaItemId: string,
    @Param('personId', IdPipe) personId: string,
    @CurrentActor() actor: Actor,
  ): Promise<ItemRoom> {
    return this.recusals.lift(agendaItemId, personId, actor);
  }

  @Post('queue')
  @Allow('meeting.attend')
  @Answers('ItemRoom')
  ask(@Param('agendaItemId', IdPipe) agendaItemId: string, @CurrentActor() actor: Actor): Promise<ItemRoom> {
    return this.speaking.ask(agendaItemId, actor);
  }

  @Post('queue/leave')
  @HttpCode(200)
  @Allow('meeting.attend')
  @Answers('ItemRoom')
  leave(@Param('agendaItemId', IdPipe) agendaItemId: string, @CurrentActor() actor: Actor): Promise<ItemRoom> {
    return this.speaking.leave(agendaItemId, actor);
  }

  @Post('queue/on-behalf')
  @Allow('meeting.host')
  @Answers('ItemRoom')
  askFor(
    @Param('agendaItemId', IdPipe) agendaItemId: string,
    @Body() body: AskForOtherDto,
    @CurrentActor() actor: Actor,
  ): Promise<ItemRoom> {
    return this.speaking.askFor(agendaItemId, body.personId, actor);
  }

  @Post('queue/:personId/call')
  @HttpCode(200)
  @Allow('meeting.host')
  @Answers('ItemRoom')
  call(
    @Param('agendaItemId', IdPipe) agendaItemId: string,
    @Param('personId', IdPipe) personId: string,
    @CurrentActor() actor: Actor,
  ): Promise<ItemRoom> {
    return this.speaking.settle(agendaItemId, personId, 'called', actor);
  }

  @Post('queue/:personId/remove')
  @HttpCode(200)
  @Allow('meeting.host')
  @Answers('ItemRoom')
  remove(
    @Param('agendaItemId', IdPipe) agendaItemId: string,
    @Param('personId', IdPipe) personId: string,
    @CurrentActor() actor: Actor,
  ): Promise<ItemRoom> {
    return this.speaking.settle(agendaItemId, personId, 'left', actor);
  }
}
