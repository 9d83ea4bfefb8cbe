import { Entity, Index } from 'typeorm';
import { ISSUE_LIMITS } from '@silin/shared';
import { InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** A resident says that closed work has not solved the matter; once per person and piece of work. The author's word is enough, supporters' are counted. */
@Entity('reopening')
@Index(['taskId', 'personId'], { unique: true })
export class ReopeningEntity {
  @KeyColumn() reopeningId!: string;
  @RefColumn() taskId!: string;
  @RefColumn() personId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @TextColumn(ISSUE_LIMITS.reasonMax) reason!: string;
  @InstantColumn() saidAt!: Date;
}
