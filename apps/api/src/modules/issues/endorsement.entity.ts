import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn } from '../../platform/database/columns';

/** 附议: one per person, whatever account they use. */
@Entity('endorsement')
export class EndorsementEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) issueId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) personId!: string;
  @Index() @RefColumn() userId!: string;
  @InstantColumn() endorsedAt!: Date;
}
