import { Entity, Index } from 'typeorm';
import { CodeColumn, InstantColumn, KeyColumn, RefColumn } from '../../platform/database/columns';
import type { BindingBasis } from './account-binding.entity';

/** Why; `register` where the register changed, which says no more than that. */
export type BindingEnd = 'became_another' | 'by_owner' | 'closed' | 'register';

/** A binding that has ended, as it was: what an account did while it spoke for a person stays that person's. */
@Entity('past_binding')
@Index(['userId', 'endedAt'])
export class PastBindingEntity {
  @KeyColumn() pastBindingId!: string;
  @RefColumn() userId!: string;
  @Index() @RefColumn() personId!: string;
  @InstantColumn() boundAt!: Date;
  @RefColumn({ nullable: true }) approvedBy!: string | null;
  @CodeColumn({ nullable: true }) basis!: BindingBasis | null;
  @InstantColumn() endedAt!: Date;
  /** Null when the register or the clock ended it. */
  @RefColumn({ nullable: true }) endedBy!: string | null;
  @CodeColumn() because!: BindingEnd;
}
