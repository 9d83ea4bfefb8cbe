import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, MovableClock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DueJobs } from '../../platform/outbox';
import { DemoClockEntity } from './demo-clock.entity';

const CLOCK_ID = 1;
const MINUTE_MS = 60_000;

/** The clock of a demo: moved forward only, and where it stood it stands again after a restart. */
@Injectable()
export class DemoClock implements OnModuleInit {
  private readonly clock: MovableClock;

  constructor(
    clock: Clock,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly jobs: DueJobs,
  ) {
    if (!(clock instanceof MovableClock)) throw new Error('the demo module is loaded where the clock cannot be moved');
    this.clock = clock;
  }

  async onModuleInit(): Promise<void> {
    const row = await this.dataSource.manager.findOneBy(DemoClockEntity, { clockId: CLOCK_ID });
    if (row) this.clock.standAt(Number(row.offsetMs));
  }

  now(): Date {
    return this.clock.now();
  }

  /** Moves the clock, then lets everything happen that has become due. */
  async move(minutes: number): Promise<Date> {
    const { offset } = this.clock;
    const moved = await this.transactions.run(async (em) => {
      await em.query(
        'INSERT INTO demo_clock (clockId, offsetMs) VALUES (?, ?) ON DUPLICATE KEY UPDATE offsetMs = GREATEST(offsetMs, ?) + ?',
        [CLOCK_ID, offset + minutes * MINUTE_MS, offset, minutes * MINUTE_MS],
      );
      return em.findOneByOrFail(DemoClockEntity, { clockId: CLOCK_ID });
    });
    this.clock.setOffset(Number(moved.offsetMs));
    await this.jobs.runAll();
    return this.clock.now();
  }
}
