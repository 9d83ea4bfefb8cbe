import { Entity, Index } from 'typeorm';
import type { VenueKind } from '@silin/shared';
import { CodeColumn, CountColumn, FlagColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

@Entity('venue')
export class VenueEntity {
  @KeyColumn() venueId!: string;
  @Index() @RefColumn() communityId!: string;
  @CodeColumn() kind!: VenueKind;
  @TextColumn(40) name!: string;
  @TextColumn(60) address!: string;
  @CountColumn() capacity!: number;
  @TextColumn(60) openHours!: string;
  @FlagColumn() accessible!: boolean;
}
