import { Entity, Index } from 'typeorm';
import { ISSUE_LIMITS, MEETING_LIMITS, type MinutesObjectionState } from '@silin/shared';
import { CodeColumn, CountColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** One word of an attendee: that all of it is right, or what is not right in one section. Attached to what it was said of, and never erased. */
@Entity('minutes_verdict')
@Index(['meetingId', 'personId', 'onceFor'], { unique: true })
export class MinutesVerdictEntity {
  @KeyColumn() verdictId!: string;
  @RefColumn() meetingId!: string;
  @RefColumn() personId!: string;
  /** Which wording it speaks of: a version, or a section since a version. Said once. */
  @CodeColumn() onceFor!: string;
  /** The version that was read. */
  @CountColumn() version!: number;
  @CodeColumn() verdict!: 'confirm' | 'object';
  /** Of an objection: the section, and since which version its wording was so. */
  @CountColumn({ nullable: true }) section!: number | null;
  @CountColumn({ nullable: true }) ofVersion!: number | null;
  @TextColumn(MEETING_LIMITS.remarkMax, { nullable: true }) remark!: string | null;
  @TextColumn(MEETING_LIMITS.remarkMax, { nullable: true }) otherwise!: string | null;
  @InstantColumn() at!: Date;
  /** Null for a confirmation: nothing has to be said to it. */
  @CodeColumn({ nullable: true }) state!: MinutesObjectionState | null;
  @TextColumn(ISSUE_LIMITS.reasonMax, { nullable: true }) answer!: string | null;
  @RefColumn({ nullable: true }) answeredByUserId!: string | null;
  @InstantColumn({ nullable: true }) answeredAt!: Date | null;
}
