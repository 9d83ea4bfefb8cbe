import { Entity, Index } from 'typeorm';
import { QUESTION_LIMITS, type QuestionState } from '@silin/shared';
import { CodeColumn, DayColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../../platform/database/columns';

/** What somebody asked at a meeting, and its one ending. The words stay as they were asked. */
@Entity('question')
@Index(['meetingId', 'askedAt'])
@Index(['askerPersonId', 'meetingId'])
export class QuestionEntity {
  @KeyColumn() questionId!: string;
  @RefColumn() meetingId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @TextColumn(QUESTION_LIMITS.textMax) text!: string;
  /** Null for somebody in the room who stands in no register. */
  @RefColumn({ nullable: true }) askerPersonId!: string | null;
  /** The account that wrote it down: the asker's own, or the host's for somebody without a phone. */
  @RefColumn() recordedBy!: string;
  @CodeColumn() channel!: 'own' | 'on_behalf';
  @CodeColumn() state!: QuestionState;
  @InstantColumn() askedAt!: Date;
  @InstantColumn({ nullable: true }) endedAt!: Date | null;
  /** Of the request that ended it: the same one sent again is answered, another one is told what happened. */
  @Index({ unique: true }) @RefColumn({ nullable: true }) endingKey!: string | null;
  /** The answer, or why it is not possible. */
  @TextColumn(QUESTION_LIMITS.answerMax, { nullable: true }) endingText!: string | null;
  /** Which office answered, or who is to do it, as it was called that day. */
  @RefColumn({ nullable: true }) byOrgUnitId!: string | null;
  @TextColumn(60, { nullable: true }) byName!: string | null;
  @DayColumn({ nullable: true }) dueOn!: string | null;
  /** The matter that a promise has become. */
  @Index() @RefColumn({ nullable: true }) issueId!: string | null;
}
