import { Entity, Index } from 'typeorm';
import type { OfficeRole } from '@silin/shared';
import { CodeColumn, DayColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../../platform/database/columns';

/** An office that waits for whoever holds its code. Claimed once; what was withdrawn stays to be read. */
@Entity('office_offer')
@Index(['communityId', 'claimedAt', 'withdrawnAt'])
export class OfficeOfferEntity {
  @KeyColumn() offerId!: string;
  @RefColumn() communityId!: string;
  @RefColumn() orgUnitId!: string;
  @CodeColumn() role!: OfficeRole;
  /** The first day after it; null where the term is counted from the day it is claimed, or where there is none. */
  @DayColumn({ nullable: true }) until!: string | null;
  @TextColumn(20) note!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  /** Nobody where it was made from the command line. */
  @RefColumn({ nullable: true }) offeredBy!: string | null;
  @InstantColumn() offeredAt!: Date;
  /** Of its latest code. */
  @InstantColumn() expiresAt!: Date;
  @InstantColumn({ nullable: true }) claimedAt!: Date | null;
  @RefColumn({ nullable: true }) appointmentId!: string | null;
  @InstantColumn({ nullable: true }) withdrawnAt!: Date | null;
}
