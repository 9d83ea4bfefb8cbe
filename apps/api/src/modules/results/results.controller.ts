import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Done } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { AnswerQueryDto, AskAboutResultDto, PublishResultDto } from './results.dto';
import { Results } from './results.service';

@Controller()
export class ResultsController {
  constructor(private readonly results: Results) {}

  @Post('issues/:issueId/result')
  @HttpCode(200)
  @Allow('result.publish')
  @Answers('Done')
  publish(@Param('issueId', IdPipe) issueId: string, @Body() body: PublishResultDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.results.publish(issueId, body, actor);
  }

  @Post('results/:publicationId/queries')
  @HttpCode(200)
  @Allow('result.ask')
  @Answers('Done')
  ask(@Param('publicationId', IdPipe) publicationId: string, @Body() body: AskAboutResultDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.results.ask(publicationId, body, actor);
  }

  @Post('result-queries/:queryId/answer')
  @HttpCode(200)
  @Allow('result.publish')
  @Answers('Done')
  answer(@Param('queryId', IdPipe) queryId: string, @Body() body: AnswerQueryDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.results.answer(queryId, body, actor);
  }
}
