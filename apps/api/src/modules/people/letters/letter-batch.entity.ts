import { Entity, Index } from 'typeorm';
import { CountColumn, InstantColumn, KeyColumn, RefColumn } from '../../../platform/database/columns';

/** One making of letters. The letters themselves are on paper only. */
@Entity('letter_batch')
@Index(['communityId', 'madeAt'])
export class LetterBatchEntity {
  @KeyColumn() batchId!: string;
  @RefColumn() communityId!: string;
  @RefColumn() estateId!: string;
  /** Where it was one home's letter only. */
  @RefColumn({ nullable: true }) homeId!: string | null;
  @CountColumn() letters!: number;
  /** Unused codes of earlier letters that stopped working with this making. */
  @CountColumn() revoked!: number;
  @RefColumn() madeBy!: string;
  @InstantColumn() madeAt!: Date;
  @InstantColumn() expiresAt!: Date;
}
