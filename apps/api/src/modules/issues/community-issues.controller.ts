import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { IssueCard, Page, RaiseIssueAnswer, SimilarIssue } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { IssueAuthorService } from './issue-author.service';
import { IssueListQueryDto, SimilarQueryDto } from './issue-list.query';
import { IssueListsService } from './issue-lists.service';
import { RaiseIssueDto } from './issue-words.dto';

@Controller('communities/:communityId/issues')
export class CommunityIssuesController {
  constructor(
    private readonly lists: IssueListsService,
    private readonly author: IssueAuthorService,
  ) {}

  @Get()
  @Allow('issue.readPublic')
  @Answers('Page<IssueCard>')
  list(@Param('communityId', IdPipe) communityId: string, @Query() query: IssueListQueryDto): Promise<Page<IssueCard>> {
    return this.lists.ofCommunity(communityId, query);
  }

  @Get('similar')
  @Allow('issue.readPublic')
  @Answers('readonly SimilarIssue[]')
  similar(
    @Param('communityId', IdPipe) communityId: string,
    @Query() { text }: SimilarQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<readonly SimilarIssue[]> {
    return this.lists.similar(communityId, text, actor);
  }

  @Post()
  @Allow('issue.raise')
  @Answers('RaiseIssueAnswer')
  raise(
    @Param('communityId', IdPipe) communityId: string,
    @Body() body: RaiseIssueDto,
    @CurrentActor() actor: Actor,
  ): Promise<RaiseIssueAnswer> {
    return this.author.raise(communityId, body, actor);
  }
}
