import { Entity, PrimaryColumn } from 'typeorm';
import type { PaperTotals } from '@silin/shared';
import { InstantColumn, JsonColumn, RefColumn } from '../../../platform/database/columns';

/** A witness has counted the envelopes and the piles; written once, and what makes the clock certify. */
@Entity('paper_confirmation')
export class PaperConfirmationEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) pollId!: string;
  @RefColumn() personId!: string;
  @RefColumn() userId!: string;
  @JsonColumn() totals!: PaperTotals;
  @InstantColumn() confirmedAt!: Date;
}
