import { Entity, Index } from 'typeorm';
import { STEPS_LIMITS, type Motion } from '@silin/shared';
import { CodeColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../../platform/database/columns';

/** A matter that goes through 四议两公开, and where it comes from (动议事由). */
@Entity('four_steps')
export class FourStepsEntity {
  @KeyColumn() issueId!: string;
  @RefColumn() communityId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @CodeColumn() motion!: Motion;
  @TextColumn(STEPS_LIMITS.motionByMax) motionBy!: string;
  @InstantColumn() begunAt!: Date;
  @RefColumn() begunBy!: string;
}
