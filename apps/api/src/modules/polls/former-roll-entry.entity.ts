import { Entity, Index, PrimaryColumn } from 'typeorm';
import { OWNERS_POLL_LIMITS, type ConflictGround } from '@silin/shared';
import { AreaColumn, CodeColumn, CountColumn, FlagColumn, JsonColumn, RefColumn, TextColumn } from '../../platform/database/columns';
import type { HomeOnRoll } from './roll-entry.entity';

/** An entry as it stood on a version of a roll that was put right since; column by column as `roll_entry`, so that its hash can be made again. */
@Entity('former_roll_entry')
@Index(['pollId', 'version', 'position'])
export class FormerRollEntryEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) rollEntryId!: string;
  @PrimaryColumn({ type: 'int' }) version!: number;
  @RefColumn() pollId!: string;
  @TextColumn(64) voterKey!: string;
  @CountColumn() position!: number;
  @TextColumn(80) alias!: string;
  @TextColumn(60) capacity!: string;
  @CountColumn() heads!: number;
  @AreaColumn({ nullable: true }) areaCm2!: number | null;
  @TextColumn(20, { nullable: true }) buildingName!: string | null;
  @JsonColumn({ nullable: true }) homes!: readonly HomeOnRoll[] | null;
  /** 车位 and 车库 that count; null where none does. Their part of `areaCm2` beside it. */
  @JsonColumn({ nullable: true }) parking!: readonly HomeOnRoll[] | null;
  @AreaColumn({ default: 0 }) parkingCm2!: number;
  @FlagColumn() present!: boolean;
  /** Marked while the roll lay open; null of everybody else. */
  @CodeColumn({ nullable: true }) conflictGround!: ConflictGround | null;
  @TextColumn(OWNERS_POLL_LIMITS.reasonMax, { nullable: true }) conflictReason!: string | null;
}
