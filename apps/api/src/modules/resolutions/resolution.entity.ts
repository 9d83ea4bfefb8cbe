import { Entity, Index } from 'typeorm';
import { RESOLUTION_LIMITS, type PublicationPolicy, type ResolutionState } from '@silin/shared';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  InstantColumn,
  JsonColumn,
  KeyColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';

@Entity('resolution')
@Index(['communityId', 'state', 'objectionsUntil'])
@Index(['communityId', 'year', 'serial'], { unique: true })
export class ResolutionEntity {
  @KeyColumn() resolutionId!: string;
  @RefColumn() communityId!: string;
  @CountColumn() year!: number;
  @CountColumn() serial!: number;
  @Index() @RefColumn() issueId!: string;
  @Index({ unique: true }) @RefColumn() pollId!: string;
  @RefColumn({ nullable: true }) meetingId!: string | null;
  @CodeColumn() effect!: 'consensus' | 'binding';
  @TextColumn(RESOLUTION_LIMITS.textMax) text!: string;
  @CodeColumn() state!: ResolutionState;
  @InstantColumn() draftedAt!: Date;
  @InstantColumn({ nullable: true }) publishedAt!: Date | null;
  @DayColumn({ nullable: true }) objectionsUntil!: string | null;
  @DayColumn({ nullable: true }) displayedUntil!: string | null;
  /** What publishing it meant, as it was then. */
  @JsonColumn({ nullable: true }) policy!: PublicationPolicy | null;
  @InstantColumn({ nullable: true }) effectiveAt!: Date | null;
}
