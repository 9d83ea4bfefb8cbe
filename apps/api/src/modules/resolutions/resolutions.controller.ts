import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { BoardPostingView, Done, Page, ResolutionView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe, PageQueryDto } from '../../platform/http';
import { Publishing } from './publishing.service';
import { ResolutionReader } from './resolution-reader';
import { Boards } from './boards.service';
import { DraftResolutionDto, PostOnBoardDto } from './resolution.dto';

@Controller()
export class ResolutionsController {
  constructor(
    private readonly publishing: Publishing,
    private readonly reader: ResolutionReader,
    private readonly boards: Boards,
  ) {}

  @Post('polls/:pollId/resolution')
  @Allow('resolution.publish')
  @Answers('ResolutionView')
  draft(@Param('pollId', IdPipe) pollId: string, @Body() body: DraftResolutionDto, @CurrentActor() actor: Actor): Promise<ResolutionView> {
    return this.publishing.draft(pollId, body, actor);
  }

  @Post('resolutions/:resolutionId/publish')
  @HttpCode(200)
  @Allow('resolution.publish')
  @Answers('Done')
  publish(@Param('resolutionId', IdPipe) resolutionId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.publishing.publish(resolutionId, actor);
  }

  @Post('resolutions/:resolutionId/postings')
  @Allow('resolution.post')
  @Answers('BoardPostingView')
  post(
    @Param('resolutionId', IdPipe) resolutionId: string,
    @Body() body: PostOnBoardDto,
    @CurrentActor() actor: Actor,
  ): Promise<BoardPostingView> {
    return this.boards.post(resolutionId, body, actor);
  }

  @Get('resolutions/:resolutionId')
  @Allow('resolution.read')
  @Answers('ResolutionView')
  read(@Param('resolutionId', IdPipe) resolutionId: string, @CurrentActor() actor: Actor): Promise<ResolutionView> {
    return this.reader.view(resolutionId, actor);
  }

  @Get('communities/:communityId/resolutions')
  @Allow('resolution.read')
  @Answers('Page<ResolutionView>')
  list(
    @Param('communityId', IdPipe) communityId: string,
    @Query() query: PageQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ResolutionView>> {
    return this.reader.published(communityId, actor, query);
  }
}
