import { Entity, PrimaryColumn } from 'typeorm';
import { ROLL_ALIAS_MAX } from '@silin/shared';
import { InstantColumn, TextColumn } from '../../../platform/database/columns';

/** Somebody of the roll who demands it too. Taken back only while it collects; the record keeps both. */
@Entity('demand_support')
export class DemandSupportEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) demandId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) personId!: string;
  /** For what on the roll of that day, where it is a roll of homes: the evidence stays when the register moves on. */
  @TextColumn(ROLL_ALIAS_MAX, { nullable: true }) alias!: string | null;
  @InstantColumn() joinedAt!: Date;
}
