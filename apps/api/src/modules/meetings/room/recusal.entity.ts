import { Entity, PrimaryColumn } from 'typeorm';
import { MEETING_LIMITS } from '@silin/shared';
import { FlagColumn, InstantColumn, RefColumn, TextColumn } from '../../../platform/database/columns';

/** Somebody who stays out of the votes on an item. Taken back, the row stays; said once more, it is the same row. */
@Entity('recusal')
export class RecusalEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) agendaItemId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) personId!: string;
  /** As others may know them. */
  @TextColumn(60) who!: string;
  @TextColumn(MEETING_LIMITS.recusalMax) reason!: string;
  @FlagColumn() bySelf!: boolean;
  @RefColumn() saidBy!: string;
  @InstantColumn() at!: Date;
  @RefColumn({ nullable: true }) liftedBy!: string | null;
  @InstantColumn({ nullable: true }) liftedAt!: Date | null;
}
