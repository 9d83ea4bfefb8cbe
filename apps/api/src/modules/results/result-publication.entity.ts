import { Entity, Index } from 'typeorm';
import { STEPS_LIMITS } from '@silin/shared';
import { DayColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** 实施结果公开: what came of a matter that went through 四议两公开. One for each matter and each time it was closed. */
@Entity('result_publication')
@Index(['issueId', 'closedAt'], { unique: true })
@Index(['communityId', 'publishedAt'])
export class ResultPublicationEntity {
  @KeyColumn() publicationId!: string;
  @RefColumn() communityId!: string;
  @RefColumn() issueId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @TextColumn(STEPS_LIMITS.resultMax) text!: string;
  /** When residents had said that it is done: work that was taken up again has another result. */
  @InstantColumn() closedAt!: Date;
  @InstantColumn() publishedAt!: Date;
  @DayColumn() displayedUntil!: string;
  @RefColumn() publishedBy!: string;
}
