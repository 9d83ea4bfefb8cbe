import { Entity, Index } from 'typeorm';
import { SCRUTINY_LIMITS, type ScrutinyState, type ScrutinyVerdict, type ScrutinyView } from '@silin/shared';
import { CodeColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** What a member of the supervision committee found on the spot, and the resident who saw it too. Nothing is settled until that is confirmed. */
@Entity('scrutiny')
@Index(['taskId', 'proposedAt'])
export class ScrutinyEntity {
  @KeyColumn() scrutinyId!: string;
  @RefColumn() taskId!: string;
  /** The report of the delivery that was looked at. */
  @Index() @RefColumn() reportId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @CodeColumn() state!: ScrutinyState;
  @CodeColumn() verdict!: ScrutinyVerdict;
  @TextColumn(SCRUTINY_LIMITS.wordsMax) words!: string;
  @RefColumn() memberUserId!: string;
  @RefColumn() memberPersonId!: string;
  @Index() @RefColumn() witnessPersonId!: string;
  @CodeColumn() channel!: ScrutinyView['channel'];
  @InstantColumn() proposedAt!: Date;
  /** The witness on their own phone, or another member for a signed slip. */
  @RefColumn({ nullable: true }) answeredBy!: string | null;
  @InstantColumn({ nullable: true }) answeredAt!: Date | null;
}
