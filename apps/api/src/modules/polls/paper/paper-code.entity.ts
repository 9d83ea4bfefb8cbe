import { Entity, Index, PrimaryColumn } from 'typeorm';
import { RefColumn } from '../../../platform/database/columns';

/** The number printed on the ballot of an entry. An entry that leaves a roll takes its code with it: it is given to no other. */
@Entity('paper_code')
export class PaperCodeEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) pollId!: string;
  @PrimaryColumn({ type: 'char', length: 8 }) code!: string;
  @Index({ unique: true }) @RefColumn() rollEntryId!: string;
}
