import { Entity, Index } from 'typeorm';
import { TASK_LIMITS, type TaskState } from '@silin/shared';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  FlagColumn,
  InstantColumn,
  KeyColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';

@Entity('task')
@Index(['communityId', 'state', 'dueOn', 'taskId'])
@Index(['assigneeOrgUnitId', 'state', 'dueOn'])
@Index(['overdueTold', 'state', 'dueOn'])
@Index(['communityId', 'dueOn'])
@Index(['communityId', 'firstDeliveredAt'])
@Index(['communityId', 'assigneeOrgUnitId', 'dueOn', 'taskId'])
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
  /** Since when it stands still because its resolution was suspended. */
  @InstantColumn({ nullable: true }) haltedAt!: Date | null;
  @FlagColumn({ default: false }) overdueTold!: boolean;
  /** The day that was missed first while this carrier had it; a later day (granted, paused, sent back) does not take it away. */
  @DayColumn({ nullable: true }) lateOn!: string | null;
  /** How many days were given when it was handed out. */
  @CountColumn({ default: 0 }) termDays!: number;
  /** 挂账: since when it rests; null while it does not. Then, how long it has rested in all. */
  @DayColumn({ nullable: true }) parkedOn!: string | null;
  @CountColumn({ default: 0 }) parkedDays!: number;
  @InstantColumn({ nullable: true }) firstDeliveredAt!: Date | null;
  @CountColumn({ default: 0 }) sentBackCount!: number;
  /** The earlier piece of work that had not solved the matter; and of that one, when residents said so. */
  @RefColumn({ nullable: true }) reopensTaskId!: string | null;
  @InstantColumn({ nullable: true }) reopenedAt!: Date | null;
}
