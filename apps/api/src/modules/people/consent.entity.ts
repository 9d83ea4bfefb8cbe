import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, FlagColumn, InstantColumn, KeyColumn, RefColumn } from '../../platform/database/columns';

/** Each giving and each withdrawal is a row; the newest counts. */
@Entity('consent')
@Index(['userId', 'document', 'at'])
export class ConsentEntity {
  @KeyColumn() consentId!: string;
  @RefColumn() userId!: string;
  @CodeColumn() document!: string;
  @CountColumn() version!: number;
  @FlagColumn() given!: boolean;
  @InstantColumn() at!: Date;
}
