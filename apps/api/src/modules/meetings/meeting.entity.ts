import { Entity, Index } from 'typeorm';
import { MEETING_LIMITS, type MeetingForm, type MeetingState, type Role } from '@silin/shared';
import { CodeColumn, DayColumn, InstantColumn, KeyColumn, LongTextColumn, RefColumn, TextColumn } from '../../platform/database/columns';

@Entity('meeting')
@Index(['communityId', 'startsAt', 'meetingId'])
@Index(['venueId', 'startsAt'])
export class MeetingEntity {
  @KeyColumn() meetingId!: string;
  @RefColumn() communityId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @CodeColumn() form!: MeetingForm;
  /** Of a meeting of one estate's owners, and in which office it was called. */
  @RefColumn({ nullable: true }) estateId!: string | null;
  @CodeColumn({ nullable: true }) calledAs!: Role | null;
  @TextColumn(MEETING_LIMITS.titleMax) title!: string;
  @RefColumn() venueId!: string;
  /** How one gets in from elsewhere, as it was said for this session; null: in the room alone, or as its place says that is only online. */
  @TextColumn(MEETING_LIMITS.onlineHowMax, { nullable: true }) onlineHow!: string | null;
  @InstantColumn() startsAt!: Date;
  @InstantColumn() endsAt!: Date;
  @CodeColumn() state!: MeetingState;
  @LongTextColumn() noticeText!: string;
  @InstantColumn({ nullable: true }) announcedAt!: Date | null;
  /** The first day the notice allowed, as it was computed when sent. */
  @DayColumn({ nullable: true }) earliestOn!: string | null;
  /** Special circumstances, where it was called for a day before the earliest lawful one. */
  @TextColumn(MEETING_LIMITS.urgentMax, { nullable: true }) urgentReason!: string | null;
  @RefColumn() convenedBy!: string;
  /** The beginning that people were reminded of; a meeting that was put off since is reminded of again. */
  @InstantColumn({ nullable: true }) remindedFor!: Date | null;
  @InstantColumn({ nullable: true }) openedAt!: Date | null;
  @InstantColumn({ nullable: true }) concludedAt!: Date | null;
}
