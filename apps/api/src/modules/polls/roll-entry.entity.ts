import { Entity, Index } from 'typeorm';
import { OWNERS_POLL_LIMITS, type ConflictGround } from '@silin/shared';
import {
  AreaColumn,
  CodeColumn,
  CountColumn,
  FlagColumn,
  JsonColumn,
  KeyColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';

/** A home of an entry as its voters know it. Area in whole cm². */
export type HomeOnRoll = Readonly<{ label: string; areaCm2: number }>;

/** One voter of one poll, frozen when it is announced. Who may act for it stands in `roll_member`. */
@Entity('roll_entry')
@Index(['pollId', 'voterKey'], { unique: true })
@Index(['pollId', 'position'])
export class RollEntryEntity {
  @KeyColumn() rollEntryId!: string;
  @RefColumn() pollId!: string;
  /** The same for the same voter whenever the roll is built again. */
  @TextColumn(64) voterKey!: string;
  /** The order of the printed roll. */
  @CountColumn({ default: 0 }) position!: number;
  @TextColumn(80) alias!: string;
  @TextColumn(60) capacity!: string;
  @CountColumn() heads!: number;
  @AreaColumn({ nullable: true }) areaCm2!: number | null;
  /** Where it is listed: the building of its first home. */
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
