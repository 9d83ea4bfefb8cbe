import { Entity, Index } from 'typeorm';
import { InstantColumn, KeyColumn, RefColumn, TextColumn } from '../database/columns';

@Entity('session')
export class SessionEntity {
  @KeyColumn() sessionId!: string;
  @Index() @RefColumn() userId!: string;
  @TextColumn(60, { nullable: true }) device!: string | null;
  @InstantColumn() startedAt!: Date;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn({ nullable: true }) endedAt!: Date | null;
  @TextColumn(40, { nullable: true }) endedBecause!: string | null;
}
