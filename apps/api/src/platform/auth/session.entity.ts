import { Entity, Index } from 'typeorm';
import type { SessionKind } from '@silin/shared';
import { CodeColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../database/columns';

@Entity('session')
export class SessionEntity {
  @KeyColumn() sessionId!: string;
  @Index() @RefColumn() userId!: string;
  @CodeColumn({ default: 'phone' }) kind!: SessionKind;
  /** On a PC: who the account was when the phone said yes. An account that becomes somebody else, or nobody, leaves no PC signed in. */
  @RefColumn({ nullable: true }) personId!: string | null;
  @TextColumn(60, { nullable: true }) device!: string | null;
  /** Words for where: a part of the address, never all of it. */
  @TextColumn(60, { nullable: true }) place!: string | null;
  @InstantColumn() startedAt!: Date;
  @InstantColumn({ nullable: true }) lastUsedAt!: Date | null;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn({ nullable: true }) endedAt!: Date | null;
  @TextColumn(40, { nullable: true }) endedBecause!: string | null;
}
