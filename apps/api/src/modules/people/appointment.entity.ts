import { Entity, Index } from 'typeorm';
import type { Role } from '@silin/shared';
import { CodeColumn, DayColumn, KeyColumn, RefColumn } from '../../platform/database/columns';

/** A person holds a role in one org unit for a period. */
@Entity('appointment')
@Index(['communityId', 'role'])
export class AppointmentEntity {
  @KeyColumn() appointmentId!: string;
  @Index() @RefColumn() personId!: string;
  @Index() @RefColumn() orgUnitId!: string;
  @RefColumn() communityId!: string;
  @CodeColumn() role!: Role;
  @DayColumn() since!: string;
  @DayColumn({ nullable: true }) until!: string | null;
}
