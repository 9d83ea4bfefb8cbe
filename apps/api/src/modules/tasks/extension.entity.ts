import { Entity, Index } from 'typeorm';
import { ISSUE_LIMITS, type ExtensionState } from '@silin/shared';
import { CodeColumn, CountColumn, DayColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** 延期, asked for once per task and answered once. Days, not a date: a day that moves meanwhile moves the new one with it. */
@Entity('extension')
export class ExtensionEntity {
  @KeyColumn() extensionId!: string;
  @Index({ unique: true }) @RefColumn() taskId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @CodeColumn() state!: ExtensionState;
  @CountColumn() days!: number;
  @DayColumn() dueOnBefore!: string;
  @TextColumn(ISSUE_LIMITS.reasonMax) reason!: string;
  @RefColumn() askedBy!: string;
  @RefColumn({ nullable: true }) askedByPersonId!: string | null;
  @InstantColumn() askedAt!: Date;
  @RefColumn({ nullable: true }) decidedBy!: string | null;
  @InstantColumn({ nullable: true }) decidedAt!: Date | null;
  @TextColumn(ISSUE_LIMITS.reasonMax, { nullable: true }) answer!: string | null;
}
