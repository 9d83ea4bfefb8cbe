import { Entity, Index, PrimaryColumn } from 'typeorm';
import { TASK_LIMITS } from '@silin/shared';
import { CodeColumn, CountColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** What one supporter says of one delivery when its author is silent; once per delivery. A work sent back starts afresh with the next. */
@Entity('voice')
export class VoiceEntity {
  /** The report of the delivery. */
  @PrimaryColumn({ type: 'char', length: 36 }) reportId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) personId!: string;
  @Index() @RefColumn() taskId!: string;
  @CodeColumn() verdict!: 'accept' | 'send_back';
  /** With `accept`; become a rating when the work is accepted. */
  @CountColumn({ nullable: true }) stars!: number | null;
  /** The comment, or the reason for sending back. */
  @TextColumn(TASK_LIMITS.commentMax, { nullable: true }) words!: string | null;
  @InstantColumn() saidAt!: Date;
}
