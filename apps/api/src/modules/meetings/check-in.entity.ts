import { Entity, PrimaryColumn } from 'typeorm';
import type { CheckInMethod } from '@silin/shared';
import { CodeColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** One per person and meeting, whichever way they signed in. */
@Entity('check_in')
export class CheckInEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) meetingId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) personId!: string;
  @TextColumn(40) capacity!: string;
  @CodeColumn() method!: CheckInMethod;
  @RefColumn() recordedBy!: string;
  @InstantColumn() checkedInAt!: Date;
}
