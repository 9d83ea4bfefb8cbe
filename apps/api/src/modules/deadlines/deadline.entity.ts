import { Entity, Index } from 'typeorm';
import type { Counting, DeadlineKind } from '@silin/shared';
import { CodeColumn, CountColumn, DayColumn, FlagColumn, InstantColumn, KeyColumn, RefColumn } from '../../platform/database/columns';

export type DeadlineSubject = 'issue' | 'resolution' | 'task' | 'demand';
/** Why the row was written: at first, because somebody moved the day, or because the official days off came out. */
export type DeadlineCause = 'set' | 'moved' | 'recomputed';

/** By when something has to be done. A row is never changed save to be met or cancelled; a day that moves is a new row that names the old one. */
@Entity('deadline')
@Index(['subjectKind', 'subjectId', 'kind'])
@Index(['provisional', 'deadlineId'])
export class DeadlineEntity {
  @KeyColumn() deadlineId!: string;
  @RefColumn() communityId!: string;
  /** Null for what belongs to no matter. */
  @Index() @RefColumn({ nullable: true }) issueId!: string | null;
  @CodeColumn() subjectKind!: DeadlineSubject;
  @RefColumn() subjectId!: string;
  @CodeColumn() kind!: DeadlineKind;
  @CodeColumn() counting!: Counting;
  @CountColumn() days!: number;
  @DayColumn() beganOn!: string;
  @DayColumn() dueOn!: string;
  /** 暂定: its year has no official table yet. */
  @FlagColumn() provisional!: boolean;
  @CodeColumn() cause!: DeadlineCause;
  @RefColumn({ nullable: true }) movedFromId!: string | null;
  @InstantColumn() setAt!: Date;
  @InstantColumn({ nullable: true }) metAt!: Date | null;
  /** Nobody waits for it any more: dropped, or replaced by another row. */
  @InstantColumn({ nullable: true }) cancelledAt!: Date | null;
}
