import { Entity, Index, PrimaryColumn } from 'typeorm';
import { TASK_LIMITS } from '@silin/shared';
import { CountColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** A resident's satisfaction with finished work; one per person. */
@Entity('rating')
@Index(['communityId', 'ratedAt'])
export class RatingEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) taskId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) personId!: string;
  @RefColumn() communityId!: string;
  @CountColumn() stars!: number;
  @TextColumn(TASK_LIMITS.commentMax, { nullable: true }) comment!: string | null;
  @InstantColumn() ratedAt!: Date;
}
