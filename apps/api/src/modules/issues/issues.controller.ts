import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Done, EndorsementAnswer, IssueCard, Page } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe, PageQueryDto } from '../../platform/http';
import { EndorsementsService } from './endorsements.service';
import { IssueAuthorService } from './issue-author.service';
import { IssueIntakeService } from './issue-intake.service';
import { IssueListsService } from './issue-lists.service';
import { AcceptIssueDto, DeclineIssueDto, ReasonDto, ResubmitIssueDto } from './issue-words.dto';

@Controller('issues')
export class IssuesController {
  constructor(
    private readonly lists: IssueListsService,
    private readonly author: IssueAuthorService,
    private readonly intake: IssueIntakeService,
    private readonly endorsements: EndorsementsService,
  ) {}

  @Get('mine')
  @Allow('issue.own')
  @Answers('Page<IssueCard>')
  mine(@Query() query: PageQueryDto, @CurrentActor() actor: Actor): Promise<Page<IssueCard>> {
    return this.lists.mine(actor, query);
  }

  @Post(':issueId/accept')
  @HttpCode(200)
  @Allow('issue.handle')
  @Answers('Done')
  accept(@Param('issueId', IdPipe) issueId: string, @Body() body: AcceptIssueDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.intake.accept(issueId, body, actor);
  }

  @Post(':issueId/return')
  @HttpCode(200)
  @Allow('issue.handle')
  @Answers('Done')
  return(@Param('issueId', IdPipe) issueId: string, @Body() body: ReasonDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.intake.return(issueId, body, actor);
  }

  @Post(':issueId/decline')
  @HttpCode(200)
  @Allow('issue.handle')
  @Answers('Done')
  decline(@Param('issueId', IdPipe) issueId: string, @Body() body: DeclineIssueDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.intake.decline(issueId, body, actor);
  }

  @Post(':issueId/resubmit')
  @HttpCode(200)
  @Allow('issue.own')
  @Answers('Done')
  resubmit(@Param('issueId', IdPipe) issueId: string, @Body() body: ResubmitIssueDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.author.resubmit(issueId, body, actor);
  }

  @Post(':issueId/withdraw')
  @HttpCode(200)
  @Allow('issue.own')
  @Answers('Done')
  withdraw(@Param('issueId', IdPipe) issueId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.author.withdraw(issueId, actor);
  }

  @Post(':issueId/endorsements')
  @Allow('issue.endorse')
  @Answers('EndorsementAnswer')
  endorse(@Param('issueId', IdPipe) issueId: string, @CurrentActor() actor: Actor): Promise<EndorsementAnswer> {
    return this.endorsements.endorse(issueId, actor);
  }

  @Delete(':issueId/endorsements')
  @Allow('issue.endorse')
  @Answers('EndorsementAnswer')
  unendorse(@Param('issueId', IdPipe) issueId: string, @CurrentActor() actor: Actor): Promise<EndorsementAnswer> {
    return this.endorsements.unendorse(issueId, actor);
  }
}
