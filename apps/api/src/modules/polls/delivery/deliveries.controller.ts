import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Done, DoorsView, RecordDeliveriesAnswer, RemindAnswer } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers, IdPipe } from '../../../platform/http';
import { DoorsQueryDto, RecordDeliveriesDto } from './deliveries.dto';
import { Deliveries } from './deliveries.service';
import { DoorsReader } from './doors-reader';

/** From door to door: who was reached, and who still has to be. */
@Controller('polls/:pollId')
export class DeliveriesController {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly reader: DoorsReader,
  ) {}

  @Get('doors')
  @Allow('delivery.record')
  @Answers('DoorsView')
  doors(@Param('pollId', IdPipe) pollId: string, @Query() query: DoorsQueryDto, @CurrentActor() actor: Actor): Promise<DoorsView> {
    return this.reader.view(pollId, query, actor);
  }

  @Post('deliveries')
  @HttpCode(200)
  @Allow('delivery.record')
  @Answers('RecordDeliveriesAnswer')
  record(
    @Param('pollId', IdPipe) pollId: string,
    @Body() body: RecordDeliveriesDto,
    @CurrentActor() actor: Actor,
  ): Promise<RecordDeliveriesAnswer> {
    return this.deliveries.record(pollId, body, actor);
  }

  @Post('deliveries/mine')
  @HttpCode(200)
  @Allow('delivery.acknowledge')
  @Answers('Done')
  acknowledge(@Param('pollId', IdPipe) pollId: string, @CurrentActor() actor: Actor): Promise<Done> {
    return this.deliveries.acknowledge(pollId, actor);
  }

  @Post('reminders')
  @HttpCode(200)
  @Allow('poll.prepare')
  @Answers('RemindAnswer')
  remind(@Param('pollId', IdPipe) pollId: string, @CurrentActor() actor: Actor): Promise<RemindAnswer> {
    return this.deliveries.remind(pollId, actor);
  }
}
