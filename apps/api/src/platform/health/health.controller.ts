import { Controller, Get, Header } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HealthView } from '@silin/shared';
import { Settings } from '../../config/settings.module';
import { Allow } from '../auth/allow.decorator';
import { Answers } from '../http/answers.decorator';
import { ProblemError } from '../http/problem-error';

/** `health` says that the process answers; `health/ready` that the database does too. */
@Controller('health')
@Allow('health.read')
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Answers('HealthView')
  alive(): HealthView {
    return { status: 'ok', mode: this.settings.app.mode };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready() {
    try {
      await this.dataSource.query('SELECT 1');
    } catch {
      throw new ProblemError('busy', {});
    }
    return { status: 'ready' };
  }
}
