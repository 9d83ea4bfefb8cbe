import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Done, Page, ReportView, TaskCard, TaskView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe, PageQueryDto } from '../../platform/http';
import { CarryingService } from './carrying.service';
import { TaskPage } from './task-page.service';
import { TaskReader } from './task-reader';
import { DeliverTaskDto, ReasonDto, ReportProgressDto } from './task.dto';

@Controller()
export class TasksController {
  constructor(
    private readonly reader: TaskReader,
    private readonly page: TaskPage,
    private readonly carrying: CarryingService,
  ) {}

  @Get('communities/:communityId/tasks')
  @Allow('workbench.read')
  @Answers('Page<TaskCard>')
  list(
    @Param('communityId', IdPipe) communityId: string,
    @Query() query: PageQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<Page<TaskCard>> {
    return this.reader.openPage(actor, communityId, query);
  }

  @Get('tasks/:taskId')
  @Allow('task.read')
  @Answers('TaskView')
  read(@Param('taskId', IdPipe) taskId: string, @CurrentActor() actor: Actor): Promise<TaskView> {
    return this.page.view(actor, taskId);
  }

  @Post('tasks/:taskId/accept')
  @HttpCode(200)
  @Allow('task.carry')
  @Answers('Done')
  accept(@Param('taskId', IdPipe) taskId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.carrying.accept(actor, taskId);
  }

  @Post('tasks/:taskId/dispute')
  @HttpCode(200)
  @Allow('task.carry')
  @Answers('Done')
  dispute(@Param('taskId', IdPipe) taskId: string, @Body() { reason }: ReasonDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.carrying.dispute(actor, taskId, reason);
  }

  @Post('tasks/:taskId/progress')
  @Allow('task.carry')
  @Answers('ReportView')
  progress(@Param('taskId', IdPipe) taskId: string, @Body() body: ReportProgressDto, @CurrentActor() actor: Actor): Promise<ReportView> {
    return this.carrying.progress(actor, taskId, body);
  }

  @Post('tasks/:taskId/deliver')
  @Allow('task.carry')
  @Answers('ReportView')
  deliver(@Param('taskId', IdPipe) taskId: string, @Body() body: DeliverTaskDto, @CurrentActor() actor: Actor): Promise<ReportView> {
    return this.carrying.deliver(actor, taskId, body);
  }
}
