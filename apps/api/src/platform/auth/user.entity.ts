import { Entity, Index } from 'typeorm';
import { FlagColumn, InstantColumn, KeyColumn, TextColumn } from '../database/columns';

/** A WeChat account. Who is behind it is the people module's business. */
@Entity('user_account')
export class UserEntity {
  @KeyColumn() userId!: string;
  @Index({ unique: true }) @TextColumn(64) openid!: string;
  @FlagColumn({ nullable: true }) elderMode!: boolean | null;
  @InstantColumn() createdAt!: Date;
  /** When its owner gave it up; from then on the openid stands here no longer. */
  @InstantColumn({ nullable: true }) closedAt!: Date | null;
}
