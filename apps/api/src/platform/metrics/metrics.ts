import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { OutboxMessageEntity } from '../outbox/outbox-message.entity';
import { poolUse } from './pool-use';

export type Served = Readonly<{ method: string; route: string; status: number; seconds: number }>;

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Figures of this process for Prometheus. Labels are route patterns, statuses and job names: nothing of a person, and few of them. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly registers = [this.registry];
  private readonly requests = new Histogram({
    name: 'silin_http_request_duration_seconds',
    help: 'Answered requests by route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: this.registers,
  });
  /** As many as there are routes with their statuses: looked up once each. */
  private readonly byLabels = new Map<string, ReturnType<Metrics['requests']['labels']>>();
  private readonly jobFailures = new Counter({
    name: 'silin_due_job_failures_total',
    help: 'Runs of a due job that failed',
    labelNames: ['job'],
    registers: this.registers,
  });
  private readonly lastRun = new Gauge({
    name: 'silin_due_jobs_last_run_timestamp_seconds',
    help: 'When this process last went through all due jobs',
    registers: this.registers,
  });
  private readonly waiting = this.gauge('silin_outbox_waiting', 'Messages whose time has come and that are not done');
  private readonly lag = this.gauge('silin_outbox_lag_seconds', 'How long the oldest of them has been due');
  private readonly troubled = this.gauge('silin_outbox_retrying', 'Messages that have failed and wait for another try');
  private readonly pool = new Gauge({
    name: 'silin_database_connections',
    help: 'Connections of this process by use, and who waits for one',
    labelNames: ['state'],
    registers: this.registers,
  });

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  served({ method, route, status, seconds }: Served): void {
    const labels = `${method} ${route} ${status}`;
    const ofThese = this.byLabels.get(labels) ?? this.requests.labels(method, route, String(status));
    this.byLabels.set(labels, ofThese);
    ofThese.observe(seconds);
  }

  jobFailed(job: string): void {
    this.jobFailures.inc({ job });
  }

  jobsRan(): void {
    this.lastRun.set(this.clock.now().getTime() / 1000);
  }

  /** The whole page, with what only the database knows asked for at this moment. */
  async page(): Promise<{ contentType: string; text: string }> {
    for (const [state, count] of Object.entries(poolUse(this.dataSource))) this.pool.set({ state }, count);
    await this.askOutbox();
    return { contentType: this.registry.contentType, text: await this.registry.metrics() };
  }

  private async askOutbox(): Promise<void> {
    const now = this.clock.now();
    const query = this.dataSource.manager.createQueryBuilder(OutboxMessageEntity, 'message').where('message.doneAt IS NULL');
    const due = query.clone().andWhere('message.availableAt <= :now', { now });
    const oldest = await due.clone().orderBy('message.availableAt', 'ASC').limit(1).getOne();
    this.waiting.set(await due.getCount());
    this.lag.set(oldest ? (now.getTime() - oldest.availableAt.getTime()) / 1000 : 0);
    this.troubled.set(await query.andWhere('message.attempts > 0').getCount());
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: this.registers });
  }
}
