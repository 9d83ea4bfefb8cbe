import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { CountedChoice, PaperReading, SlateChoices } from '@silin/shared';
import { CodeColumn, InstantColumn, JsonColumn, RefColumn } from '../../../platform/database/columns';

/** What somebody read on an opened ballot. Only ever added: the first, the second, and where they differ what was seen afterwards. */
@Entity('paper_reading')
@Index(['pollId', 'personId'])
export class PaperReadingEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) rollEntryId!: string;
  @PrimaryColumn({ type: 'int' }) number!: number;
  @RefColumn() pollId!: string;
  @RefColumn() requestKey!: string;
  /** Named `role` in the table: `by` means something else in SQL. */
  @CodeColumn({ name: 'role' }) by!: PaperReading['by'];
  @CodeColumn({ nullable: true }) choice!: CountedChoice | null;
  @JsonColumn({ nullable: true }) choices!: SlateChoices | null;
  @RefColumn() personId!: string;
  @RefColumn() userId!: string;
  @InstantColumn() readAt!: Date;
}
