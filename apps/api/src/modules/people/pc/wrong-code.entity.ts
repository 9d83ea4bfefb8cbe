import { Entity, Index } from 'typeorm';
import { DigestColumn, InstantColumn, KeyColumn, RefColumn } from '../../../platform/database/columns';

/** Somebody handed in a code that no PC shows: counted, so that guessing ends. */
@Entity('pc_wrong_code')
@Index(['userId', 'at'])
@Index(['networkDigest', 'at'])
export class WrongCodeEntity {
  @KeyColumn() wrongCodeId!: string;
  @RefColumn() userId!: string;
  @DigestColumn() networkDigest!: string;
  @Index() @InstantColumn() at!: Date;
}
