import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../../platform/database/columns';

/** Somebody who wants to speak on an item. Its id sorts by when they asked. */
@Entity('speech_request')
@Index(['agendaItemId', 'personId', 'open'], { unique: true })
export class SpeechRequestEntity {
  @KeyColumn() requestId!: string;
  @RefColumn() agendaItemId!: string;
  @RefColumn() personId!: string;
  /** As others may know them. */
  @TextColumn(60) who!: string;
  /** 1 while they wait and null afterwards: one that waits for each person and item, and any number of those that are over. */
  @Column({ type: 'int', nullable: true }) open!: 1 | null;
  @RefColumn() askedBy!: string;
  @InstantColumn() askedAt!: Date;
  @CodeColumn({ nullable: true }) endedAs!: 'called' | 'left' | null;
  @RefColumn({ nullable: true }) endedBy!: string | null;
  @InstantColumn({ nullable: true }) endedAt!: Date | null;
}
