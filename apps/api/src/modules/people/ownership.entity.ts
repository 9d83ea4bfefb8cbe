import { Entity, Index } from 'typeorm';
import { DayColumn, KeyColumn, RefColumn } from '../../platform/database/columns';

/** A person owns a home (perhaps with others) from one day until another. */
@Entity('ownership')
@Index(['homeId', 'personId', 'since'], { unique: true })
export class OwnershipEntity {
  @KeyColumn() ownershipId!: string;
  @RefColumn() homeId!: string;
  @Index() @RefColumn() personId!: string;
  @DayColumn() since!: string;
  @DayColumn({ nullable: true }) until!: string | null;
}
