import { Entity, Index } from 'typeorm';
import { DayColumn, KeyColumn, RefColumn } from '../../platform/database/columns';

/** A person owns a 车位 or 车库 (perhaps with others) from one day until another. It makes nobody a resident. */
@Entity('parking_ownership')
@Index(['parkingId', 'personId', 'since'], { unique: true })
export class ParkingOwnershipEntity {
  @KeyColumn() parkingOwnershipId!: string;
  @RefColumn() parkingId!: string;
  @Index() @RefColumn() personId!: string;
  @DayColumn() since!: string;
  @DayColumn({ nullable: true }) until!: string | null;
}
