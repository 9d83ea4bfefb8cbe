import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Done, Page, ResolutionView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe, PageQueryDto } from '../../platform/http';
import { Publishing } from './publishing.service';
import { ResolutionReader } from './resolution-reader';
import { DraftResolutionDto } from './resolution.dto';

@Controller()
export class ResolutionsController {
  constructor(
    private readonly publishing: Publishing,
    private readonly reader: ResolutionReader,
  ) {}

  @Post('polls/:pollId/resolution')
  @Allow('resolution.publish')
  @Answers('ResolutionView')
  draft(
    @Param('pollId', IdPipe) pollId: string,
    @Body() { text }: DraftResolutionDto,
    @CurrentActor() actor: Actor,
  ): Promise<ResolutionView> {
    return this.publishing.draft(pollId, text, actor);
  }

  @Post('resolutions/:resolutionId/publish')
  @HttpCode(200)
  @Allow('resolution.publish')
  @Answers('Done')
  publish(@Param('resolutionId', IdPipe) resolutionId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.publishing.publish(resolutionId, actor);
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
