import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Done, GistView, PollView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { Agenda } from './agenda.service';
import { Gists } from './gists.service';
import { ItemPapers } from './item-papers.service';
import { AddGistDto, AddItemPaperDto, CallOffDto, LeaveOpenDto, OpenPollDto } from './meeting.dto';
import { VotesInRoom } from './votes-in-room';

@Controller('agenda-items/:agendaItemId')
export class AgendaItemsController {
  constructor(
    private readonly agenda: Agenda,
    private readonly gists: Gists,
    private readonly papers: ItemPapers,
    private readonly votes: VotesInRoom,
  ) {}

  @Post('start')
  @HttpCode(200)
  @Allow('meeting.call')
  @Answers('Done')
  start(@Param('agendaItemId', IdPipe) agendaItemId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.agenda.start(agendaItemId, actor);
  }

  @Post('gists')
  @Allow('meeting.host')
  @Answers('GistView')
  addGist(@Param('agendaItemId', IdPipe) agendaItemId: string, @Body() body: AddGistDto, @CurrentActor() actor: Actor): Promise<GistView> {
    return this.gists.add(agendaItemId, body, actor);
  }

  @Post('leave-open')
  @HttpCode(200)
  @Allow('meeting.call')
  @Answers('Done')
  leaveOpen(@Param('agendaItemId', IdPipe) agendaItemId: string, @Body() body: LeaveOpenDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.agenda.leaveOpen(agendaItemId, body, actor);
  }

  @Post('papers')
  @HttpCode(200)
  @Allow('meeting.call')
  @Answers('Done')
  addPaper(
    @Param('agendaItemId', IdPipe) agendaItemId: string,
    @Body() body: AddItemPaperDto,
    @CurrentActor() actor: Actor,
  ): Promise<Done> {
    return this.papers.add(agendaItemId, body, actor);
  }

  @Post('papers/:documentId/withdraw')
  @HttpCode(200)
  @Allow('meeting.call')
  @Answers('Done')
  withdrawPaper(
    @Param('agendaItemId', IdPipe) agendaItemId: string,
    @Param('documentId', IdPipe) documentId: string,
    @Body() body: CallOffDto,
    @CurrentActor() actor: Actor,
  ): Promise<Done> {
    return this.papers.withdraw(agendaItemId, documentId, body, actor);
  }

  @Post('polls')
  @Allow('poll.convene')
  @Answers('PollView')
  openPoll(
    @Param('agendaItemId', IdPipe) agendaItemId: string,
    @Body() body: OpenPollDto,
    @CurrentActor() actor: Actor,
  ): Promise<PollView> {
    return this.votes.open(agendaItemId, body, actor);
  }
}
