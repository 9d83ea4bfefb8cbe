import { Entity } from 'typeorm';
import { AreaColumn, CountColumn, InstantColumn, JsonColumn, KeyColumn } from '../../platform/database/columns';

/** Heads of a building: how many had come, of how many. In the order of the roll. */
export type BuildingTurnout = Readonly<{ building: string; voted: number; roll: number }>;

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
  @JsonColumn() buildings!: readonly BuildingTurnout[];
}
