import { Body, Controller, Get, HttpCode, Post, UseGuards } from '@nestjs/common';
import type { ClockView, DemoCodeAnswer, DemoView } from '@silin/shared';
import { Allow } from '../../platform/auth';
import { Answers } from '../../platform/http';
import { DemoCodeDto, MoveClockDto } from './demo.dto';
import { DemoService } from './demo.service';
import { LocalOnlyGuard } from './local-only.guard';

@Controller('demo')
@Allow('demo.use')
@UseGuards(LocalOnlyGuard)
export class DemoController {
  constructor(private readonly demo: DemoService) {}

  @Get()
  @Answers('DemoView')
  view(): DemoView {
    return this.demo.view();
  }

  @Post('codes')
  @Answers('DemoCodeAnswer')
  codeFor(@Body() body: DemoCodeDto): Promise<DemoCodeAnswer> {
    return this.demo.codeFor(body.personKey);
  }

  @Get('clock')
  @Answers('ClockView')
  time(): ClockView {
    return this.demo.time();
  }

  @Post('clock')
  @HttpCode(200)
  @Answers('ClockView')
  moveClock(@Body() body: MoveClockDto): Promise<ClockView> {
    return this.demo.moveClock(body.minutes);
  }
}
