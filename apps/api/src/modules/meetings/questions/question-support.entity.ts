import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn } from '../../../platform/database/columns';

/** 「我也想问」: one per person, whatever account they use. */
@Entity('question_support')
export class QuestionSupportEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) questionId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) personId!: string;
  @Index() @RefColumn() userId!: string;
  @InstantColumn() supportedAt!: Date;
}
