import { Entity, Index } from 'typeorm';
import { STEPS_LIMITS, type StepNumber } from '@silin/shared';
import { CountColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../../platform/database/columns';

/** After a step that was not carried: from which one it begins anew, and why. */
@Entity('step_return')
@Index(['issueId', 'at'])
export class StepReturnEntity {
  @KeyColumn() stepReturnId!: string;
  @RefColumn() issueId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @CountColumn() toStep!: StepNumber;
  @TextColumn(STEPS_LIMITS.reasonMax) reason!: string;
  @InstantColumn() at!: Date;
  @RefColumn() byUserId!: string;
}
