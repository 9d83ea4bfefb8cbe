import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, InstantColumn, JsonColumn, KeyColumn, RefColumn, TextColumn } from '../database/columns';

/** Something to be done after the change that asked for it has been committed. */
@Entity('outbox_message')
@Index(['doneAt', 'availableAt'])
export class OutboxMessageEntity {
  @KeyColumn() messageId!: string;
  @CodeColumn() topic!: string;
  @JsonColumn() payload!: Record<string, unknown>;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() availableAt!: Date;
  /** Until then one worker holds it; a worker that died lets it go by itself. */
  @InstantColumn({ nullable: true }) claimedUntil!: Date | null;
  @RefColumn({ nullable: true }) claimedBy!: string | null;
  @CountColumn({ default: 0 }) attempts!: number;
  @InstantColumn({ nullable: true }) doneAt!: Date | null;
  @TextColumn(200, { nullable: true }) lastFault!: string | null;
}
