import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Done, NoticeView, Page } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe, PageQueryDto } from '../../platform/http';
import { InboxService } from './inbox.service';

@Controller('notices')
export class NoticesController {
  constructor(private readonly inbox: InboxService) {}

  @Get()
  @Allow('notice.own')
  @Answers('Page<NoticeView>')
  list(@Query() query: PageQueryDto, @CurrentActor() actor: Actor): Promise<Page<NoticeView>> {
    return this.inbox.list(actor, query);
  }

  @Post('read-all')
  @HttpCode(200)
  @Allow('notice.own')
  @Answers('Done')
  readAll(@CurrentActor() actor: Actor): Promise<Done> {
    return this.inbox.readAll(actor);
  }

  @Post(':noticeId/read')
  @HttpCode(200)
  @Allow('notice.own')
  @Answers('Done')
  read(@Param('noticeId', IdPipe) noticeId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.inbox.read(actor, noticeId);
  }
}
