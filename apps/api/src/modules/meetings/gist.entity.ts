import { Entity, Index } from 'typeorm';
import { MEETING_LIMITS, type GistKind } from '@silin/shared';
import { CodeColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** What somebody said, in one line, by capacity. */
@Entity('gist')
@Index(['agendaItemId', 'at'])
export class GistEntity {
  @KeyColumn() gistId!: string;
  @RefColumn() agendaItemId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @RefColumn({ nullable: true }) speakerPersonId!: string | null;
  @CodeColumn({ default: 'speech' }) kind!: GistKind;
  @TextColumn(60) speaker!: string;
  @TextColumn(MEETING_LIMITS.gistMax) text!: string;
  @RefColumn() recordedBy!: string;
  @InstantColumn() at!: Date;
  /** Of an amendment: the proposal on the same item that it changes, where somebody said which. */
  @RefColumn({ nullable: true }) amendsId!: string | null;
  /** The resolution that took it in; of a proposal or a change to one. */
  @Index() @RefColumn({ nullable: true }) adoptedIn!: string | null;
}
