import { Entity, Index } from 'typeorm';
import { OWNERS_POLL_LIMITS, type RollDifference } from '@silin/shared';
import { DayColumn, InstantColumn, JsonColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** An error of a roll that was found when nobody may touch it any more. It changes nothing; the certificate carries it. Written once. */
@Entity('roll_finding')
export class RollFindingEntity {
  @KeyColumn() findingId!: string;
  @Index() @RefColumn() pollId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @RefColumn() madeBy!: string;
  @InstantColumn() madeAt!: Date;
  @DayColumn() asOf!: string;
  @TextColumn(OWNERS_POLL_LIMITS.reasonMax) reason!: string;
  /** What was computed from roll and register, by the keys of the voters; nothing of it was typed. */
  @JsonColumn() differences!: readonly RollDifference[];
}
