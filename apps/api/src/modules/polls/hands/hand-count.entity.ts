import { Entity, Index, PrimaryColumn } from 'typeorm';
import { ISSUE_LIMITS, type Role } from '@silin/shared';
import { CodeColumn, CountColumn, InstantColumn, RefColumn, TextColumn } from '../../../platform/database/columns';

/** One count of one show of hands. A number that was wrong stays; the version after it says why. */
@Entity('hand_count')
export class HandCountEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) pollId!: string;
  @PrimaryColumn({ type: 'int' }) version!: number;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @CountColumn() approve!: number;
  @CountColumn() reject!: number;
  @CountColumn() abstain!: number;
  /** In the room, may vote, raised no hand. */
  @CountColumn() notRaised!: number;
  @RefColumn() countedBy!: string;
  /** The office in which they counted. */
  @CodeColumn() countedAs!: Role;
  @RefColumn({ nullable: true }) watchedByPersonId!: string | null;
  /** As others may know them. */
  @TextColumn(60, { nullable: true }) watchedBy!: string | null;
  @TextColumn(ISSUE_LIMITS.reasonMax, { nullable: true }) reason!: string | null;
  @InstantColumn() countedAt!: Date;
}
