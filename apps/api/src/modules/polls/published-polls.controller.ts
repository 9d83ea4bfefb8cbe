import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import type { PublicPack } from '@silin/shared';
import { Allow } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { PublicationSheets } from './publication-sheet.service';
import { PublishedPolls } from './published-poll';

/** What everybody who may read a result may take away of it. */
@Controller('polls/:pollId')
@Allow('poll.read')
export class PublishedPollsController {
  constructor(
    private readonly published: PublishedPolls,
    private readonly sheets: PublicationSheets,
  ) {}

  @Get('public-pack')
  @Answers('PublicPack')
  pack(@Param('pollId', IdPipe) pollId: string): Promise<PublicPack> {
    return this.published.pack(pollId);
  }

  @Get('sheet')
  sheet(@Param('pollId', IdPipe) pollId: string): Promise<StreamableFile> {
    return this.sheets.print(pollId);
  }
}
