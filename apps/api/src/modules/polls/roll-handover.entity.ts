import { Entity, Index } from 'typeorm';
import { DayColumn, FlagColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** Homes of a frozen roll's entry were sold before the vote had ended. The entry stays as it is; who acts for it stands in `roll_member`. */
@Entity('roll_handover')
@Index(['pollId', 'onDay'])
export class RollHandoverEntity {
  @KeyColumn() handoverId!: string;
  @RefColumn() pollId!: string;
  @RefColumn() rollEntryId!: string;
  @TextColumn(80) alias!: string;
  @DayColumn() onDay!: string;
  @InstantColumn() enteredAt!: Date;
  /** Whether others act for the entry from that day: not where its ballot is cast already, nor where its owners keep a home of it. */
  @FlagColumn() isHandedOver!: boolean;
}
