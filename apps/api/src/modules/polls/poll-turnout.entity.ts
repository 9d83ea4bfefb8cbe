import { Entity } from 'typeorm';
import { AreaColumn, CountColumn, InstantColumn, KeyColumn } from '../../platform/database/columns';

/** Who had voted before an instant, added up, so that nobody who looks has to count all ballots again. Never how, and no voter writes it. */
@Entity('poll_turnout')
export class PollTurnoutEntity {
  @KeyColumn() pollId!: string;
  @InstantColumn() countedUntil!: Date;
  @CountColumn() entries!: number;
  @CountColumn() heads!: number;
  @AreaColumn() areaCm2!: number;
  /** Of those, who has a conflict of interest. */
  @CountColumn() markedHeads!: number;
  @AreaColumn() markedAreaCm2!: number;
}
