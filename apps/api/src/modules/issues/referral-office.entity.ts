import { Entity, PrimaryColumn } from 'typeorm';
import { INTAKE_LIMITS } from '@silin/shared';
import { TextColumn } from '../../platform/database/columns';

/** A community's own name and number for an office of the catalogue. */
@Entity('referral_office')
export class ReferralOfficeEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) communityId!: string;
  @PrimaryColumn({ type: 'varchar', length: 40 }) code!: string;
  @TextColumn(INTAKE_LIMITS.officeNameMax) name!: string;
  @TextColumn(INTAKE_LIMITS.officePhoneMax) phone!: string;
}
