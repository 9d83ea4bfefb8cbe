import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Done } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { ConfirmScrutinyDto, ScrutiniseDto } from './scrutiny.dto';
import { ScrutinyService } from './scrutiny.service';
import { WitnessingService } from './witnessing.service';

/** What the supervision committee sees, together with a resident. */
@Controller('tasks/:taskId/scrutiny')
export class ScrutinyController {
  constructor(
    private readonly scrutiny: ScrutinyService,
    private readonly witnessing: WitnessingService,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('task.supervise')
  @Answers('Done')
  propose(@Param('taskId', IdPipe) taskId: string, @Body() body: ScrutiniseDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.scrutiny.propose(actor, taskId, body);
  }

  @Post('confirm')
  @HttpCode(200)
  @Allow('task.judge')
  @Answers('Done')
  confirm(@Param('taskId', IdPipe) taskId: string, @Body() { agree }: ConfirmScrutinyDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.witnessing.confirm(actor, taskId, agree);
  }

  @Post('countersign')
  @HttpCode(200)
  @Allow('task.supervise')
  @Answers('Done')
  countersign(@Param('taskId', IdPipe) taskId: string, @Body() { agree }: ConfirmScrutinyDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.witnessing.countersign(actor, taskId, agree);
  }
}
