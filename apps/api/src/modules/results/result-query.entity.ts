import { Entity, Index } from 'typeorm';
import { STEPS_LIMITS } from '@silin/shared';
import { FlagColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** What somebody asks about a result that was made public, and the answer (村民委员会组织法 2025 art. 35: queries are taken). */
@Entity('result_query')
@Index(['publicationId', 'askedAt'])
export class ResultQueryEntity {
  @KeyColumn() queryId!: string;
  @RefColumn() publicationId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @RefColumn() personId!: string;
  /** Said by a member of the 村务监督委员会: it stands on the record as their opinion. */
  @FlagColumn() asSupervision!: boolean;
  @TextColumn(STEPS_LIMITS.queryMax) text!: string;
  @InstantColumn() askedAt!: Date;
  @TextColumn(STEPS_LIMITS.answerMax, { nullable: true }) answer!: string | null;
  @InstantColumn({ nullable: true }) answeredAt!: Date | null;
  @RefColumn({ nullable: true }) answeredBy!: string | null;
}
