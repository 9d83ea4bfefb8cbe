import { Entity, Index } from 'typeorm';
import { VENUE_LIMITS, type VenueKind } from '@silin/shared';
import { CodeColumn, CountColumn, FlagColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

@Entity('venue')
@Index(['communityId', 'name'], { unique: true })
export class VenueEntity {
  @KeyColumn() venueId!: string;
  @RefColumn() communityId!: string;
  @CodeColumn() kind!: VenueKind;
  @TextColumn(VENUE_LIMITS.nameMax) name!: string;
  @TextColumn(VENUE_LIMITS.addressMax) address!: string;
  @CountColumn() capacity!: number;
  @TextColumn(VENUE_LIMITS.hoursMax) openHours!: string;
  @FlagColumn() accessible!: boolean;
  /** Of the printed code at the door: a newer one voids those before. */
  @CountColumn({ default: 1 }) doorCodeVersion!: number;
  /** Millionths of a degree on WeChat's map (gcj02); both or none. */
  @CountColumn({ nullable: true }) latitudeE6!: number | null;
  @CountColumn({ nullable: true }) longitudeE6!: number | null;
}
