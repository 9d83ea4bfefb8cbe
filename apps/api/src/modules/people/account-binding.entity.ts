import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, RefColumn } from '../../platform/database/columns';

/** Why an account is taken to be a person: a handler compared, a code that came to the home, or an appointment's code. */
export type BindingBasis = 'claim' | 'home_code' | 'office_code';

/** A WeChat account that has been verified to be a person. Several accounts may be one person; they are one voter. In force while it stands. */
@Entity('account_binding')
export class AccountBindingEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) userId!: string;
  @Index() @RefColumn() personId!: string;
  @InstantColumn() boundAt!: Date;
  /** Nobody where a code was enough. */
  @RefColumn({ nullable: true }) approvedBy!: string | null;
  @CodeColumn({ nullable: true }) basis!: BindingBasis | null;
}
