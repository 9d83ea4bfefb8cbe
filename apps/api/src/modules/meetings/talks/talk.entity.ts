import { Entity, Index } from 'typeorm';
import { TALK_LIMITS, type TalkState } from '@silin/shared';
import { CodeColumn, CountColumn, DayColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../../platform/database/columns';

/** Somebody's time with the secretary, and its one ending. `held` is 1 until it is given back: of each time, and of each person at a meeting, one is held. */
@Entity('talk')
@Index(['meetingId', 'atMinute', 'held'], { unique: true })
@Index(['meetingId', 'personId', 'held'], { unique: true })
export class TalkEntity {
  @KeyColumn() talkId!: string;
  @RefColumn() meetingId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  /** After the session begins, so that it moves with the session. */
  @CountColumn() atMinute!: number;
  @CountColumn() minutes!: number;
  @RefColumn() personId!: string;
  @CountColumn({ nullable: true }) held!: 1 | null;
  /** The account that wrote it down: their own, or a handler's for somebody without a phone. */
  @RefColumn() recordedBy!: string;
  @CodeColumn() channel!: 'own' | 'on_behalf';
  /** For the secretary's eyes. */
  @TextColumn(TALK_LIMITS.aboutMax) about!: string;
  @RefColumn({ nullable: true }) aboutIssueId!: string | null;
  @CodeColumn() state!: TalkState;
  @InstantColumn() bookedAt!: Date;
  @InstantColumn({ nullable: true }) endedAt!: Date | null;
  /** Of the request that ended it: the same one sent again is answered, another one is told what happened. */
  @Index({ unique: true }) @RefColumn({ nullable: true }) endingKey!: string | null;
  /** What the secretary wrote for whoever came, or why it is not possible. */
  @TextColumn(TALK_LIMITS.textMax, { nullable: true }) endingText!: string | null;
  /** Which office is to do it, as it was called that day. */
  @TextColumn(60, { nullable: true }) byName!: string | null;
  @DayColumn({ nullable: true }) dueOn!: string | null;
  /** The matter that a promise has become, in words that the secretary made public. */
  @RefColumn({ nullable: true }) issueId!: string | null;
}
