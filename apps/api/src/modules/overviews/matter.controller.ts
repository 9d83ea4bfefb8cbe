import { Controller, Get, Param } from '@nestjs/common';
import type { FourStepsView, MatterView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { FourStepsPage } from './four-steps-page.service';
import { MatterPage } from './matter-page.service';

@Controller('issues/:issueId')
export class MatterController {
  constructor(
    private readonly page: MatterPage,
    private readonly steps: FourStepsPage,
  ) {}

  @Get()
  @Allow('issue.read')
  @Answers('MatterView')
  read(@Param('issueId', IdPipe) issueId: string, @CurrentActor() actor: Actor): Promise<MatterView> {
    return this.page.view(actor, issueId);
  }

  @Get('four-steps')
  @Allow('issue.readPublic')
  @Answers('FourStepsView')
  fourSteps(@Param('issueId', IdPipe) issueId: string, @CurrentActor() actor: Actor): Promise<FourStepsView> {
    return this.steps.view(issueId, actor);
  }
}
