import { Entity, Index } from 'typeorm';
import { RESOLUTION_LIMITS, type ObjectionState } from '@silin/shared';
import { CodeColumn, CountColumn, InstantColumn, JsonColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** What one person of the electorate has against a resolution, and what was answered. Neither is ever changed. */
@Entity('objection')
@Index(['resolutionId', 'onceFor'], { unique: true })
@Index(['resolutionId', 'serial'], { unique: true })
@Index(['communityId', 'state'])
export class ObjectionEntity {
  @KeyColumn() objectionId!: string;
  @RefColumn() communityId!: string;
  @RefColumn() issueId!: string;
  @RefColumn() resolutionId!: string;
  @CountColumn() serial!: number;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @RefColumn() personId!: string;
  /** The person, as long as it counts: once per person. Null for a slip that did not stand, so that another can be handed in. */
  @RefColumn({ nullable: true }) onceFor!: string | null;
  @CodeColumn() channel!: 'phone' | 'paper';
  @TextColumn(RESOLUTION_LIMITS.reasonMax) reason!: string;
  /** Offices that it is about: who holds them does not answer it. */
  @JsonColumn() aboutRoles!: string[];
  @CodeColumn() state!: ObjectionState;
  @InstantColumn() madeAt!: Date;
  /** Who sent it, or entered the slip; and who compared the slip. */
  @RefColumn() enteredByUserId!: string;
  @RefColumn({ nullable: true }) confirmedByUserId!: string | null;
  @TextColumn(RESOLUTION_LIMITS.reasonMax, { nullable: true }) answer!: string | null;
  @CodeColumn({ nullable: true }) answeredAs!: string | null;
  @RefColumn({ nullable: true }) answeredByUserId!: string | null;
  @InstantColumn({ nullable: true }) answeredAt!: Date | null;
}
