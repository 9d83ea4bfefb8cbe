import { Entity, PrimaryColumn } from 'typeorm';
import type { Scanned } from '@silin/shared';
import { CodeColumn, InstantColumn, RefColumn } from '../../platform/database/columns';

/** A scan that proves nothing: it came after its code had changed, or its code is printed. It counts for nothing; what a host confirms of it is an ordinary check-in. */
@Entity('late_scan')
export class LateScanEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) meetingId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) personId!: string;
  @RefColumn() sentBy!: string;
  @CodeColumn({ default: 'screen' }) scanned!: Scanned;
  /** Since when its code had stood on the screen; of a printed one, when it came. */
  @InstantColumn() shownAt!: Date;
  @InstantColumn() cameAt!: Date;
  @RefColumn({ nullable: true }) refusedBy!: string | null;
  @InstantColumn({ nullable: true }) refusedAt!: Date | null;
}
