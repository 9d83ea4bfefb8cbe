import { Entity, Index } from 'typeorm';
import { MEETING_LIMITS, type MeetingForm, type MeetingState } from '@silin/shared';
import { CodeColumn, DayColumn, InstantColumn, KeyColumn, LongTextColumn, RefColumn, TextColumn } from '../../platform/database/columns';

@Entity('meeting')
@Index(['communityId', 'startsAt', 'meetingId'])
@Index(['venueId', 'startsAt'])
export class MeetingEntity {
  @KeyColumn() meetingId!: string;
  @RefColumn() communityId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @CodeColumn() form!: MeetingForm;
  @TextColumn(MEETING_LIMITS.titleMax) title!: string;
  @RefColumn() venueId!: string;
  @InstantColumn() startsAt!: Date;
  @InstantColumn() endsAt!: Date;
  @CodeColumn() state!: MeetingState;
  @LongTextColumn() noticeText!: string;
  @InstantColumn({ nullable: true }) announcedAt!: Date | null;
  /** The first day the notice allowed, as it was computed when sent. */
  @DayColumn({ nullable: true }) earliestOn!: string | null;
  @RefColumn() convenedBy!: string;
  /** The beginning that people were reminded of; a meeting that was put off since is reminded of again. */
  @InstantColumn({ nullable: true }) remindedFor!: Date | null;
  @InstantColumn({ nullable: true }) openedAt!: Date | null;
  @InstantColumn({ nullable: true }) concludedAt!: Date | null;
}
