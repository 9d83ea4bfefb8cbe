import { Entity, Index } from 'typeorm';
import { AreaColumn, CountColumn, FlagColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** One voter of one poll, frozen when it was announced. */
@Entity('roll_entry')
@Index(['pollId', 'personId'], { unique: true })
@Index(['pollId', 'alias'], { unique: true })
export class RollEntryEntity {
  @KeyColumn() rollEntryId!: string;
  @RefColumn() pollId!: string;
  @Index() @RefColumn() personId!: string;
  @TextColumn(20) alias!: string;
  @TextColumn(60) capacity!: string;
  @CountColumn() heads!: number;
  @AreaColumn({ nullable: true }) areaCm2!: number | null;
  @FlagColumn() present!: boolean;
}
