import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { CountedChoice, PaperState, SlateChoices } from '@silin/shared';
import { CodeColumn, JsonColumn } from '../../../platform/database/columns';

/** Where the paper of one entry stands, as its readings say. What it says goes into the ballot when the poll is certified, not before. */
@Entity('paper_ballot')
@Index(['pollId', 'state'])
export class PaperBallotEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) rollEntryId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) pollId!: string;
  @CodeColumn() state!: PaperState;
  @CodeColumn({ nullable: true }) choice!: CountedChoice | null;
  @JsonColumn({ nullable: true }) choices!: SlateChoices | null;
}
