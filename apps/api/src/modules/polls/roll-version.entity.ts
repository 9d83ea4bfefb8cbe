import { Entity, Index } from 'typeorm';
import { OWNERS_POLL_LIMITS, type DifferenceCounts } from '@silin/shared';
import {
  AreaColumn,
  CountColumn,
  DayColumn,
  DigestColumn,
  InstantColumn,
  JsonColumn,
  KeyColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';

/** A frozen version of a roll that was put right after its announcement; the first of them is the one that was announced. Written once. */
@Entity('roll_version')
@Index(['pollId', 'version'], { unique: true })
export class RollVersionEntity {
  @KeyColumn() rollVersionId!: string;
  @RefColumn() pollId!: string;
  @CountColumn() version!: number;
  @DigestColumn() rollSha256!: string;
  @CountColumn() rollSize!: number;
  @AreaColumn() rollAreaCm2!: number;
  /** The day whose register it is made of. */
  @DayColumn() asOf!: string;
  @InstantColumn() madeAt!: Date;
  /** What follows is null of the version that was announced. */
  @Index({ unique: true }) @RefColumn({ nullable: true }) requestKey!: string | null;
  @RefColumn({ nullable: true }) madeBy!: string | null;
  @TextColumn(OWNERS_POLL_LIMITS.reasonMax, { nullable: true }) reason!: string | null;
  @JsonColumn({ nullable: true }) changes!: DifferenceCounts | null;
}
