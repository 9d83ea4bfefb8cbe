import { Entity, Index } from 'typeorm';
import { ISSUE_LIMITS, MEETING_LIMITS, type MinutesSlipState, type MinutesWord } from '@silin/shared';
import { CodeColumn, CountColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../../platform/database/columns';

/** What somebody who was there signed on a sheet of the minutes, as one worker read it. Compared by another it becomes a word like any other. */
@Entity('minutes_slip')
@Index(['meetingId', 'onceFor'], { unique: true })
@Index(['meetingId', 'state'])
export class MinutesSlipEntity {
  @KeyColumn() slipId!: string;
  @RefColumn() meetingId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @RefColumn() personId!: string;
  /** The person, until it was compared: one sheet of theirs waits at a time. */
  @RefColumn({ nullable: true }) onceFor!: string | null;
  /** What it says: as in `minutes_verdict`. */
  @CountColumn() version!: number;
  @CodeColumn() verdict!: MinutesWord;
  @CountColumn({ nullable: true }) section!: number | null;
  @CountColumn({ nullable: true }) ofVersion!: number | null;
  @TextColumn(MEETING_LIMITS.remarkMax, { nullable: true }) remark!: string | null;
  @TextColumn(MEETING_LIMITS.remarkMax, { nullable: true }) otherwise!: string | null;
  @CodeColumn() state!: MinutesSlipState;
  @InstantColumn() enteredAt!: Date;
  @RefColumn() enteredByUserId!: string;
  @RefColumn({ nullable: true }) comparedByUserId!: string | null;
  @InstantColumn({ nullable: true }) comparedAt!: Date | null;
  /** Why it does not stand. */
  @TextColumn(ISSUE_LIMITS.reasonMax, { nullable: true }) reason!: string | null;
}
