import { Entity, Index } from 'typeorm';
import { InstantColumn, KeyColumn, RefColumn } from '../../../platform/database/columns';

/** An account was wrong about a code, once. What it typed is not kept. */
@Entity('code_try')
@Index(['userId', 'at'])
export class CodeTryEntity {
  @KeyColumn() tryId!: string;
  @RefColumn() userId!: string;
  @InstantColumn() at!: Date;
}
