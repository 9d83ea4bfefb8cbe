import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CodeColumn, InstantColumn, JsonColumn, RefColumn, TextColumn } from '../database/columns';

/** One thing that happened to one aggregate. Rows are only ever added, in the transaction of the change. */
@Entity('event')
@Index(['aggregate', 'aggregateId', 'eventId'])
@Index(['issueId', 'eventId'])
export class EventEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) eventId!: string;
  @CodeColumn() aggregate!: string;
  @RefColumn() aggregateId!: string;
  /** The matter it belongs to, so that its page reads one index. */
  @RefColumn({ nullable: true }) issueId!: string | null;
  @CodeColumn() action!: string;
  @CodeColumn({ nullable: true }) fromState!: string | null;
  @CodeColumn({ nullable: true }) toState!: string | null;
  /** Null when the clock acted. */
  @RefColumn({ nullable: true }) actorUserId!: string | null;
  @CodeColumn() actorParty!: string;
  @RefColumn({ nullable: true }) communityId!: string | null;
  @TextColumn(600, { nullable: true }) reason!: string | null;
  @JsonColumn({ nullable: true }) facts!: Record<string, unknown> | null;
  @InstantColumn() at!: Date;
}
