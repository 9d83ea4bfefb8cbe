import { Entity, Index } from 'typeorm';
import { DayColumn, KeyColumn, RefColumn } from '../../platform/database/columns';

/** A person of eighteen or more lives in a home without owning it. */
@Entity('residence')
@Index(['homeId', 'personId', 'since'], { unique: true })
export class ResidenceEntity {
  @KeyColumn() residenceId!: string;
  @RefColumn() homeId!: string;
  @Index() @RefColumn() personId!: string;
  @DayColumn() since!: string;
  @DayColumn({ nullable: true }) until!: string | null;
}
