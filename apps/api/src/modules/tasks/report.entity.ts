import { Entity, Index } from 'typeorm';
import { TASK_LIMITS } from '@silin/shared';
import { CodeColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** Progress or delivery, as the carrier reported it. */
@Entity('report')
@Index(['taskId', 'at'])
export class ReportEntity {
  @KeyColumn() reportId!: string;
  @RefColumn() taskId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @CodeColumn() kind!: 'progress' | 'delivery';
  @TextColumn(TASK_LIMITS.textMax) text!: string;
  @RefColumn() reportedBy!: string;
  @InstantColumn() at!: Date;
}
