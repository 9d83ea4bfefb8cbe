import { Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { DueJobs } from './due-jobs';

const EVERY_MS = 250;

/** Keeps the due jobs and the outbox going while the process lives. Left out of tests, which run them themselves. */
@Injectable()
export class Ticker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private current: Promise<void> = Promise.resolve();

  constructor(private readonly jobs: DueJobs) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.current = this.jobs.tick().catch(() => undefined);
    }, EVERY_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.current;
  }
}
