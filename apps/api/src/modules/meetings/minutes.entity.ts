import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ISSUE_LIMITS, MEETING_LIMITS } from '@silin/shared';
import { CodeColumn, CountColumn, DayColumn, DigestColumn, InstantColumn, TextColumn } from '../../platform/database/columns';

/** One version of the minutes. The first is written from what happened; each later one corrects one section. A version never changes. */
@Entity('minutes')
@Index(['remindedAt', 'confirmUntil'])
export class MinutesEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) meetingId!: string;
  @PrimaryColumn({ type: 'int' }) version!: number;
  @Column({ type: 'mediumtext' }) text!: string;
  @DigestColumn() sha256!: string;
  @InstantColumn() circulatedAt!: Date;
  /** The last day for those who were there; it ends there at 24:00. */
  @DayColumn() confirmUntil!: string;
  /** What this version corrects, how, why and in which office. All null for the first. */
  @CountColumn({ nullable: true }) section!: number | null;
  @TextColumn(MEETING_LIMITS.correctionMax, { nullable: true }) correction!: string | null;
  @TextColumn(ISSUE_LIMITS.reasonMax, { nullable: true }) reason!: string | null;
  @CodeColumn({ nullable: true }) correctedAs!: string | null;
  /** When the conveners were told that the time is over, or nobody had to tell them any more: corrected or published before. */
  @InstantColumn({ nullable: true }) remindedAt!: Date | null;
  @InstantColumn({ nullable: true }) publishedAt!: Date | null;
}
