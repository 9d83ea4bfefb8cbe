import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Metrics } from '../metrics';
import { Log, type Journal } from '../logging';
import { OutboxWorker } from './outbox-worker';

/** Acts on what has become due by `now`; must be harmless when run twice or by two processes at once. */
export type DueJob = (now: Date) => Promise<void>;

/** States that the clock gives: modules register what to do, the ticker (or a moved clock) runs it. */
@Injectable()
export class DueJobs {
  private readonly jobs = new Map<string, DueJob>();
  private running: Promise<void> | null = null;

  private readonly logger: Journal;

  constructor(
    private readonly clock: Clock,
    private readonly worker: OutboxWorker,
    private readonly metrics: Metrics,
    log: Log,
  ) {
    this.logger = log.of('due-jobs');
  }

  register(name: string, job: DueJob): void {
    this.jobs.set(name, job);
  }

  /** Runs every job, then the outbox. A run that is under way is joined and followed by one more, so that nothing is missed. */
  async runAll(): Promise<void> {
    while (this.running) await this.running;
    this.running = this.once().finally(() => {
      this.running = null;
    });
    await this.running;
  }

  /** For the ticker: does nothing when a run is under way. */
  async tick(): Promise<void> {
    if (!this.running) await this.runAll();
  }

  private async once(): Promise<void> {
    for (const [name, job] of this.jobs) {
      try {
        await job(this.clock.now());
      } catch (error) {
        this.metrics.jobFailed(name);
        this.logger.error({ job: name, stack: error instanceof Error ? error.stack : undefined }, 'due job failed');
      }
    }
    await this.worker.drain();
    this.metrics.jobsRan();
  }
}
