import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DueJobs } from '../../platform/outbox';
import { addUpTurnout } from './turnout';

/** Longer than any statement waits and any two clocks of a cluster differ. */
const SETTLED_MS = 120_000;
const EVERY_MS = 10_000;
/** Below this many, counting them again is cheaper than writing. */
const LEAST = 100;
const DAY_MS = 86_400_000;
const STILL_VOTED = `SELECT pollId FROM poll WHERE state = 'open' OR (state IN ('counting', 'certified') AND closesAt >= ? AND closesAt <= ?)`;

/** Adds up who has voted so far, for polls that are open or have just ended. */
@Injectable()
export class TurnoutJob implements OnModuleInit {
  private next = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: DueJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register('polls.turnout', async (now) => {
      if (now.getTime() >= this.next) await this.addUp(now);
    });
  }

  async addUp(now: Date): Promise<void> {
    this.next = now.getTime() + EVERY_MS;
    const em = this.dataSource.manager;
    const polls = await em.query<{ pollId: string }[]>(STILL_VOTED, [new Date(now.getTime() - DAY_MS), now]);
    for (const { pollId } of polls) await addUpTurnout(em, pollId, new Date(now.getTime() - SETTLED_MS), LEAST);
  }
}
