import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Done, StepsRulesView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { BeginStepsDto, EndStepsDto, SendBackStepsDto, SetStepsRulesDto } from './four-steps.dto';
import { FourSteps } from './four-steps.service';
import { LocalStepsRules } from './steps-rules.service';

@Controller()
export class FourStepsController {
  constructor(
    private readonly steps: FourSteps,
    private readonly rules: LocalStepsRules,
  ) {}

  @Post('issues/:issueId/four-steps')
  @HttpCode(200)
  @Allow('steps.lead')
  @Answers('Done')
  begin(@Param('issueId', IdPipe) issueId: string, @Body() body: BeginStepsDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.steps.begin(issueId, body, actor);
  }

  @Post('issues/:issueId/four-steps/back')
  @HttpCode(200)
  @Allow('steps.lead')
  @Answers('Done')
  sendBack(@Param('issueId', IdPipe) issueId: string, @Body() body: SendBackStepsDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.steps.sendBack(issueId, body, actor);
  }

  @Post('issues/:issueId/four-steps/end')
  @HttpCode(200)
  @Allow('steps.lead')
  @Answers('Done')
  end(@Param('issueId', IdPipe) issueId: string, @Body() body: EndStepsDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.steps.end(issueId, body, actor);
  }

  @Get('communities/:communityId/steps-rules')
  @Allow('community.read')
  @Answers('StepsRulesView')
  readRules(@Param('communityId', IdPipe) communityId: string, @CurrentActor() actor: Actor): Promise<StepsRulesView> {
    return this.rules.view(communityId, actor);
  }

  @Post('communities/:communityId/steps-rules')
  @HttpCode(200)
  @Allow('steps.lead')
  @Answers('StepsRulesView')
  setRules(
    @Param('communityId', IdPipe) communityId: string,
    @Body() body: SetStepsRulesDto,
    @CurrentActor() actor: Actor,
  ): Promise<StepsRulesView> {
    return this.rules.set(communityId, body, actor);
  }
}
