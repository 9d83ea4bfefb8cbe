import { Entity, Index } from 'typeorm';
import { MEETING_LIMITS } from '@silin/shared';
import { InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** What somebody said, in one line, by capacity. */
@Entity('gist')
@Index(['agendaItemId', 'at'])
export class GistEntity {
  @KeyColumn() gistId!: string;
  @RefColumn() agendaItemId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @RefColumn({ nullable: true }) speakerPersonId!: string | null;
  @TextColumn(60) speaker!: string;
  @TextColumn(MEETING_LIMITS.gistMax) text!: string;
  @RefColumn() recordedBy!: string;
  @InstantColumn() at!: Date;
}
