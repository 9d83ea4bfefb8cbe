import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Clock } from '../clock';
import { newId } from '../database/new-id';
import { Transactions } from '../database/transactions';
import { Log, type Journal } from '../logging';
import { Outbox } from './outbox';
import { OutboxMessageEntity } from './outbox-message.entity';

const BATCH = 20;
const CLAIM_MS = 30_000;
const BACKOFF_MS = [1_000, 5_000, 30_000, 120_000, 600_000];

/** Claims messages with SKIP LOCKED, runs their effect once, and catches up after downtime. Any number may run at once. */
@Injectable()
export class OutboxWorker {
  private readonly logger: Journal;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    log: Log,
  ) {
    this.logger = log.of('outbox');
  }

  /** Works until nothing is due; returns how many effects took place. */
  async drain(): Promise<number> {
    let finished = 0;
    for (;;) {
      const claimed = await this.claim();
      if (claimed.length === 0) return finished;
      for (const message of claimed) if (await this.finish(message)) finished += 1;
    }
  }

  /** Takes a batch for this worker; another worker's claim is skipped, a dead worker's is taken over when it has run out. */
  async claim(): Promise<OutboxMessageEntity[]> {
    const now = this.clock.now();
    const claimedBy = newId(now);
    return this.transactions.run(async (em) => {
      const rows = await em
        .createQueryBuilder(OutboxMessageEntity, 'message')
        .where(
          'message.doneAt IS NULL AND message.availableAt <= :now AND (message.claimedUntil IS NULL OR message.claimedUntil <= :now)',
          { now },
        )
        .orderBy('message.availableAt', 'ASC')
        .addOrderBy('message.messageId', 'ASC')
        .limit(BATCH)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      if (rows.length > 0) {
        await em.update(
          OutboxMessageEntity,
          { messageId: In(rows.map((row) => row.messageId)) },
          { claimedBy, claimedUntil: new Date(now.getTime() + CLAIM_MS) },
        );
      }
      return rows.map((row) => ({ ...row, claimedBy }));
    });
  }

  /** Effect and mark in one transaction: either both or neither. False when another worker was first, or it failed. */
  async finish(message: OutboxMessageEntity): Promise<boolean> {
    const handler = this.outbox.handlerOf(message.topic);
    try {
      return await this.transactions.run(async (em) => {
        const held = await em.findOne(OutboxMessageEntity, {
          where: { messageId: message.messageId },
          lock: { mode: 'pessimistic_write' },
        });
        if (!held || held.doneAt || held.claimedBy !== message.claimedBy) return false;
        if (!handler) throw new Error(`no handler for ${message.topic}`);
        await handler(em, message.payload as never, message.messageId);
        await em.update(OutboxMessageEntity, { messageId: message.messageId }, { doneAt: this.clock.now() });
        return true;
      });
    } catch (error) {
      await this.putBack(message, error);
      return false;
    }
  }

  private async putBack(message: OutboxMessageEntity, error: unknown): Promise<void> {
    const delay = BACKOFF_MS[Math.min(message.attempts, BACKOFF_MS.length - 1)] ?? 0;
    const fault = error instanceof Error ? error.name : 'unknown';
    this.logger.error(
      {
        topic: message.topic,
        messageId: message.messageId,
        attempts: message.attempts + 1,
        stack: error instanceof Error ? error.stack : undefined,
      },
      'outbox message failed',
    );
    await this.dataSource.manager.update(
      OutboxMessageEntity,
      { messageId: message.messageId },
      {
        attempts: message.attempts + 1,
        claimedUntil: null,
        claimedBy: null,
        lastFault: fault.slice(0, 200),
        availableAt: new Date(this.clock.now().getTime() + delay),
      },
    );
  }
}
