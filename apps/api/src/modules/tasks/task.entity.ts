import { Entity, Index } from 'typeorm';
import { TASK_LIMITS, type TaskState } from '@silin/shared';
import { CodeColumn, DayColumn, FlagColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

@Entity('task')
@Index(['communityId', 'state', 'dueOn', 'taskId'])
@Index(['assigneeOrgUnitId', 'state', 'dueOn'])
export class TaskEntity {
  @KeyColumn() taskId!: string;
  @RefColumn() communityId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @Index() @RefColumn() issueId!: string;
  @RefColumn({ nullable: true }) resolutionId!: string | null;
  @TextColumn(TASK_LIMITS.titleMax) title!: string;
  @RefColumn() assigneeOrgUnitId!: string;
  @TextColumn(60) assigneeName!: string;
  @CodeColumn() state!: TaskState;
  @DayColumn() dueOn!: string;
  @InstantColumn() assignedAt!: Date;
  @InstantColumn({ nullable: true }) deliveredAt!: Date | null;
  @InstantColumn({ nullable: true }) closedAt!: Date | null;
  @FlagColumn({ default: false }) overdueTold!: boolean;
}
