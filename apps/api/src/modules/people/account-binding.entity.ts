import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn } from '../../platform/database/columns';

/** A WeChat account that has been verified to be a person. Several accounts may be one person; they are one voter. */
@Entity('account_binding')
export class AccountBindingEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) userId!: string;
  @Index() @RefColumn() personId!: string;
  @InstantColumn() boundAt!: Date;
  @RefColumn({ nullable: true }) approvedBy!: string | null;
}
