import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { RedeemCodeAnswer } from '@silin/shared';
import { Allow, CurrentActor, type Actor } from '../../../platform/auth';
import { Answers } from '../../../platform/http';
import { RedeemCodeDto } from './codes.dto';
import { RedemptionService } from './redemption.service';

@Controller('one-time-codes')
export class CodesController {
  constructor(private readonly redemption: RedemptionService) {}

  @Post('redeem')
  @HttpCode(200)
  @Allow('code.redeem')
  @Answers('RedeemCodeAnswer')
  redeem(@Body() body: RedeemCodeDto, @CurrentActor() actor: Actor): Promise<RedeemCodeAnswer> {
    return this.redemption.redeem(body, actor);
  }
}
