import { Entity, PrimaryColumn } from 'typeorm';
import { SLATE_LIMITS } from '@silin/shared';
import { DayColumn, TextColumn } from '../../../platform/database/columns';

/**
 * What somebody chose in a secret poll, and nothing of who: the row of `ballot` that was written beside it shares no value with it. Its key
 * is random, so that neither keys nor pages keep the order in which people voted.
 */
@Entity('secret_choice')
export class SecretChoiceEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) pollId!: string;
  /** Not the key that sorts by time which everything else has. */
  @PrimaryColumn({ type: 'char', length: 36 }) choiceId!: string;
  /** A sign for each question: as long for everybody. */
  @TextColumn(SLATE_LIMITS.optionsMax) code!: string;
  /** The day on which the vote was opened, the same for all: a day of one's own would tell whoever voted alone on it. */
  @DayColumn() openedOn!: string;
}
