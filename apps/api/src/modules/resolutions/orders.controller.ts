import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Done, OrdersView } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../platform/auth';
import { Answers, IdPipe } from '../../platform/http';
import { AnnulPollDto, OrderDto } from './objection.dto';
import { Orders } from './orders.service';

@Controller()
export class OrdersController {
  constructor(private readonly orders: Orders) {}

  @Post('resolutions/:resolutionId/orders')
  @HttpCode(200)
  @Allow('authority.order')
  @Answers('Done')
  order(@Param('resolutionId', IdPipe) resolutionId: string, @Body() body: OrderDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.orders.order(resolutionId, body, actor);
  }

  @Post('polls/:pollId/orders')
  @HttpCode(200)
  @Allow('authority.order')
  @Answers('Done')
  annul(@Param('pollId', IdPipe) pollId: string, @Body() body: AnnulPollDto, @CurrentActor() actor: Actor): Promise<Done> {
    return this.orders.annul(pollId, body, actor);
  }

  @Get('polls/:pollId/orders')
  @Allow('poll.read')
  @Answers('OrdersView')
  ofPoll(@Param('pollId', IdPipe) pollId: string): Promise<OrdersView> {
    return this.orders.ofPoll(pollId);
  }
}
