import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn } from '../../platform/database/columns';

/** A scan that came after its code had changed. It counts for nothing; what a host confirms of it is an ordinary check-in. */
@Entity('late_scan')
export class LateScanEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) meetingId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) personId!: string;
  @RefColumn() sentBy!: string;
  /** Since when its code had stood on the screen. */
  @InstantColumn() shownAt!: Date;
  @InstantColumn() cameAt!: Date;
  @RefColumn({ nullable: true }) refusedBy!: string | null;
  @InstantColumn({ nullable: true }) refusedAt!: Date | null;
}
