import { Entity } from 'typeorm';
import { CountColumn, InstantColumn, KeyColumn, RefColumn } from '../../../platform/database/columns';

/** What a village has set for its own 四议两公开; 0 where it has set nothing. */
@Entity('steps_rules')
export class StepsRulesEntity {
  @KeyColumn() communityId!: string;
  @CountColumn() gapDays!: number;
  @CountColumn() totalDays!: number;
  /** The paper in which it stands. */
  @RefColumn({ nullable: true }) documentId!: string | null;
  @InstantColumn() setAt!: Date;
  @RefColumn() setBy!: string;
}
