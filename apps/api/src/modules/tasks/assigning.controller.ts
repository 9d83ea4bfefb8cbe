import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Done, TaskView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { AssigningService } from './assigning.service';
import { AssignTaskDto, ReassignTaskDto } from './task.dto';

@Controller()
export class AssigningController {
  constructor(private readonly assigning: AssigningService) {}

  @Post('resolutions/:resolutionId/tasks')
  @Allow('task.assign')
  @Answers('TaskView')
  assign(
    @Param('resolutionId', IdPipe) resolutionId: string,
    @Body() body: AssignTaskDto,
    @CurrentActor() actor: Actor,
  ): Promise<TaskView> {
    return this.assigning.assign(actor, resolutionId, body);
  }

  @Post('issues/:issueId/execute-directly')
  @HttpCode(200)
  @Allow('issue.handle')
  @Answers('Done')
  executeDirectly(@Param('issueId', IdPipe) issueId: string, @Body() body: AssignTaskDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.assigning.executeDirectly(actor, issueId, body);
  }

  @Post('tasks/:taskId/reassign')
  @HttpCode(200)
  @Allow('task.assign')
  @Answers('Done')
  reassign(@Param('taskId', IdPipe) taskId: string, @Body() body: ReassignTaskDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.assigning.reassign(actor, taskId, body);
  }
}
