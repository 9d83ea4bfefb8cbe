import { Entity, Index } from 'typeorm';
import { MEETING_LIMITS, type DemandRule, type DemandState } from '@silin/shared';
import { CodeColumn, CountColumn, DayColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../../platform/database/columns';

/** A demand for a meeting that the law owes once enough of a roll have joined it. */
@Entity('demand')
@Index(['communityId', 'state', 'raisedAt'])
@Index(['communityId', 'rule', 'openFor'], { unique: true })
@Index(['state', 'expiresOn'])
export class DemandEntity {
  @KeyColumn() demandId!: string;
  @RefColumn() communityId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @CodeColumn() rule!: DemandRule;
  /** Of a demand whose roll is that of one estate. */
  @RefColumn({ nullable: true }) estateId!: string | null;
  @TextColumn(MEETING_LIMITS.demandMax) text!: string;
  @RefColumn() raisedByPersonId!: string;
  /** The same person, while it collects: one at a time. */
  @RefColumn({ nullable: true }) openFor!: string | null;
  @CodeColumn() state!: DemandState;
  @InstantColumn() raisedAt!: Date;
  @DayColumn() expiresOn!: string;
  /** Frozen when the share was reached; null until then. */
  @CountColumn({ nullable: true }) roll!: number | null;
  @CountColumn({ nullable: true }) needed!: number | null;
  @CountColumn({ nullable: true }) joined!: number | null;
  @InstantColumn({ nullable: true }) reachedAt!: Date | null;
  @Index() @RefColumn({ nullable: true }) meetingId!: string | null;
  @InstantColumn({ nullable: true }) overdueToldAt!: Date | null;
}
