import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { IdPipe } from '../../../platform/http';
import { StepsPaperQueryDto } from '../paper.dto';
import { StepsPaper } from './steps-paper.service';

@Controller('issues/:issueId/four-steps')
export class StepsPaperController {
  constructor(private readonly paper: StepsPaper) {}

  /** For who belongs to the village: a paper costs more than a page. */
  @Get('paper')
  @Header('cache-control', 'no-store')
  @Allow('issue.readPublic')
  print(
    @Param('issueId', IdPipe) issueId: string,
    @Query() query: StepsPaperQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return this.paper.print(issueId, query, actor);
  }
}
