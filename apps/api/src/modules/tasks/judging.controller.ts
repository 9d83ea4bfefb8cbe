import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Done } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { JudgingService } from './judging.service';
import { RatingService } from './rating.service';
import { ReasonDto, StarsDto } from './task.dto';

/** What residents say of the work. */
@Controller('tasks/:taskId')
export class JudgingController {
  constructor(
    private readonly judging: JudgingService,
    private readonly rating: RatingService,
  ) {}

  @Post('accept-work')
  @HttpCode(200)
  @Allow('task.judge')
  @Answers('Done')
  acceptWork(@Param('taskId', IdPipe) taskId: string, @Body() body: StarsDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.judging.acceptWork(actor, taskId, body);
  }

  @Post('send-back')
  @HttpCode(200)
  @Allow('task.judge')
  @Answers('Done')
  sendBack(@Param('taskId', IdPipe) taskId: string, @Body() body: ReasonDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.judging.sendBack(actor, taskId, body);
  }

  @Post('ratings')
  @HttpCode(200)
  @Allow('task.judge')
  @Answers('Done')
  rate(@Param('taskId', IdPipe) taskId: string, @Body() body: StarsDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.rating.rate(actor, taskId, body);
  }
}
