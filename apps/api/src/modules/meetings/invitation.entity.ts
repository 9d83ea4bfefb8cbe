import { Entity, Index, PrimaryColumn } from 'typeorm';
import { FlagColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** Who was told and in which capacity; the expected number is the number of these rows. */
@Entity('invitation')
export class InvitationEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) meetingId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) personId!: string;
  @Index() @RefColumn({ nullable: true }) userId!: string | null;
  @TextColumn(40) capacity!: string;
  /** Keeps a seat until they decline: invited for their office, or because the matter is theirs. */
  @FlagColumn({ default: false }) reserved!: boolean;
  @FlagColumn({ nullable: true }) going!: boolean | null;
  /** Null: came by their own wish and was not invited by right. */
  @InstantColumn({ nullable: true }) toldAt!: Date | null;
}
