import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn } from '../../platform/database/columns';

/** 附议: one per person, whatever account they use. */
@Entity('endorsement')
@Index(['personId', 'endorsedAt'])
export class EndorsementEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) issueId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) personId!: string;
  /** Null for somebody without a phone whose matter was merged into this one. */
  @Index() @RefColumn({ nullable: true }) userId!: string | null;
  @InstantColumn() endorsedAt!: Date;
  /** The merged matter that it came with; null for one's own tap. */
  @RefColumn({ nullable: true }) carriedFromId!: string | null;
}
