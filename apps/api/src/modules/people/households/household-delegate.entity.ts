import { Entity, Index } from 'typeorm';
import { CHANGE_LIMITS } from '@silin/shared';
import { CodeColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../../platform/database/columns';

export type StandingEnd = 'taken_over' | 'stepped_down' | 'left_home';

/**
 * 户代表: somebody stands for a home from an instant until another does, or they leave it. Whether they still are of the home the register says;
 * a row of somebody who is not any more counts for nothing and ends when the next one stands.
 */
@Entity('household_delegate')
export class HouseholdDelegateEntity {
  @KeyColumn() delegateId!: string;
  @RefColumn() communityId!: string;
  @RefColumn() homeId!: string;
  @RefColumn() personId!: string;
  /** The same home, and the same person, until it ends: never two for one home, nor one for two. */
  @Index({ unique: true }) @RefColumn({ nullable: true }) homeNow!: string | null;
  @Index({ unique: true }) @RefColumn({ nullable: true }) personNow!: string | null;
  @InstantColumn() since!: Date;
  /** The sentence by which they said that they are of age. */
  @TextColumn(60) ofAgeWords!: string;
  @RefColumn() takenBy!: string;
  /** The office that wrote it down, and how the household had said so; null where they took it themselves. */
  @CodeColumn({ nullable: true }) byOffice!: string | null;
  @TextColumn(CHANGE_LIMITS.reasonMax, { nullable: true }) reason!: string | null;
  @InstantColumn({ nullable: true }) endedAt!: Date | null;
  @RefColumn({ nullable: true }) endedBy!: string | null;
  @CodeColumn({ nullable: true }) endedBecause!: StandingEnd | null;
}
