import { Controller, Get, Param } from '@nestjs/common';
import type { CommunityRef, CommunityView } from '@silin/shared';
import { Allow } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { CommunityPageService } from './community-page.service';

@Controller('communities')
@Allow('community.read')
export class CommunityController {
  constructor(private readonly pages: CommunityPageService) {}

  @Get()
  @Answers('readonly CommunityRef[]')
  list(): Promise<readonly CommunityRef[]> {
    return this.pages.list();
  }

  @Get(':communityId')
  @Answers('CommunityView')
  read(@Param('communityId', IdPipe) communityId: string): Promise<CommunityView> {
    return this.pages.read(communityId);
  }
}
