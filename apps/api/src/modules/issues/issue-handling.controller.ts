import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { AuthorIdentity, Done, SimilarIssue } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { AuthorIdentityService } from './author-identity.service';
import { FindByWordsDto, MergeIssueDto, ReferIssueDto } from './issue-handling.dto';
import { ReasonDto } from './issue-words.dto';
import { MergingService } from './merging.service';
import { ReferringService } from './referring.service';
import { UnverifiedService } from './unverified.service';

@Controller('issues/:issueId')
@Allow('issue.handle')
export class IssueHandlingController {
  constructor(
    private readonly merging: MergingService,
    private readonly referring: ReferringService,
    private readonly identities: AuthorIdentityService,
    private readonly unverified: UnverifiedService,
  ) {}

  @Get('merge-targets')
  @Answers('readonly SimilarIssue[]')
  mergeTargets(
    @Param('issueId', IdPipe) issueId: string,
    @Query() { text }: FindByWordsDto,
    @CurrentActor() actor: Actor,
  ): Promise<readonly SimilarIssue[]> {
    return this.merging.targets(issueId, text, actor);
  }

  @Post('merge')
  @HttpCode(200)
  @Answers('Done')
  merge(@Param('issueId', IdPipe) issueId: string, @Body() body: MergeIssueDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.merging.merge(issueId, body, actor);
  }

  @Post('refer')
  @HttpCode(200)
  @Answers('Done')
  refer(@Param('issueId', IdPipe) issueId: string, @Body() body: ReferIssueDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.referring.refer(issueId, body, actor);
  }

  @Post('author-look-ups')
  @Header('cache-control', 'no-store')
  @Answers('AuthorIdentity')
  lookUp(@Param('issueId', IdPipe) issueId: string, @Body() body: ReasonDto, @CurrentActor() actor: Actor): Promise<AuthorIdentity> {
    return this.identities.lookUp(issueId, body, actor);
  }

  @Post('vouch')
  @HttpCode(200)
  @Answers('Done')
  vouch(@Param('issueId', IdPipe) issueId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.unverified.vouch(issueId, actor);
  }
}
