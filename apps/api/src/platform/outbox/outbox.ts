import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { newId } from '../database/new-id';
import { OutboxMessageEntity } from './outbox-message.entity';

/** What a topic's effect is; runs in one transaction with the mark that it is done, so it takes place once. */
export type OutboxHandler = (em: EntityManager, payload: never, messageId: string) => Promise<void>;

/** Modules leave messages here in their own transaction and register what shall become of them. */
@Injectable()
export class Outbox {
  private readonly handlers = new Map<string, OutboxHandler>();

  constructor(private readonly clock: Clock) {}

  on<P>(topic: string, handler: (em: EntityManager, payload: P, messageId: string) => Promise<void>): void {
    if (this.handlers.has(topic)) throw new Error(`two handlers for ${topic}`);
    this.handlers.set(topic, handler);
  }

  handlerOf(topic: string): OutboxHandler | undefined {
    return this.handlers.get(topic);
  }

  async add(em: EntityManager, topic: string, payload: Record<string, unknown>, availableAt?: Date): Promise<void> {
    const now = this.clock.now();
    await em.insert(OutboxMessageEntity, {
      messageId: newId(now),
      topic,
      payload: payload as never,
      createdAt: now,
      availableAt: availableAt ?? now,
      claimedUntil: null,
      claimedBy: null,
      attempts: 0,
      doneAt: null,
      lastFault: null,
    });
  }
}
