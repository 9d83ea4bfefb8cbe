import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn } from '../../../platform/database/columns';

/** A voter who watches over the paper count (监票人), on their own account. */
@Entity('paper_witness')
export class PaperWitnessEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) pollId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) personId!: string;
  @RefColumn() namedBy!: string;
  @InstantColumn() namedAt!: Date;
}
