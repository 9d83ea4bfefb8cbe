import { Entity, PrimaryColumn } from 'typeorm';
import { MEETING_LIMITS } from '@silin/shared';
import { CodeColumn, CountColumn, InstantColumn, TextColumn } from '../../platform/database/columns';

/** An attendee confirms, or objects with a remark that is attached and never erased. */
@Entity('minutes_verdict')
export class MinutesVerdictEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) meetingId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) personId!: string;
  @CountColumn() version!: number;
  @CodeColumn() verdict!: 'confirm' | 'object';
  @TextColumn(MEETING_LIMITS.remarkMax, { nullable: true }) remark!: string | null;
  @InstantColumn() at!: Date;
}
