import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import type { MeetingPapersView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { MeetingArchives } from './meeting-archives.service';
import { MeetingPapers } from './meeting-papers.service';
import { PaperQueryDto } from './paper.dto';

@Controller('meetings/:meetingId')
export class PapersController {
  constructor(
    private readonly papers: MeetingPapers,
    private readonly archives: MeetingArchives,
  ) {}

  @Get('papers')
  @Allow('meeting.read')
  @Answers('MeetingPapersView')
  list(@Param('meetingId', IdPipe) meetingId: string, @CurrentActor() actor: Actor): Promise<MeetingPapersView> {
    return this.papers.list(meetingId, actor);
  }

  /** Which papers who may read is part of each paper's rules. */
  @Get('paper')
  @Header('cache-control', 'no-store')
  @Allow('meeting.read')
  print(
    @Param('meetingId', IdPipe) meetingId: string,
    @Query() query: PaperQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return this.papers.print(meetingId, query, actor);
  }

  @Get('archive')
  @Header('cache-control', 'no-store')
  @Allow('meeting.archive')
  archive(@Param('meetingId', IdPipe) meetingId: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return this.archives.pack(meetingId, actor);
  }
}
