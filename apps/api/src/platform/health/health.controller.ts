import { Controller, Get, Header } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Allow } from '../auth/allow.decorator';
import { ProblemError } from '../http/problem-error';

/** `health` says that the process answers; `health/ready` that the database does too. */
@Controller('health')
@Allow('health.read')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @Header('cache-control', 'no-store')
  alive() {
    return { status: 'ok' };
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
