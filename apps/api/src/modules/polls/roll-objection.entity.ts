import { Entity, Index } from 'typeorm';
import { OWNERS_POLL_LIMITS } from '@silin/shared';
import { CodeColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** Somebody says that the roll is wrong, while it lies open; answered with reasons before it is announced. */
@Entity('roll_objection')
@Index(['pollId', 'state'])
export class RollObjectionEntity {
  @KeyColumn() objectionId!: string;
  @RefColumn() pollId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @RefColumn() personId!: string;
  @RefColumn() madeBy!: string;
  /** The entry as it is called on the roll; null where it is about one that is missing. */
  @TextColumn(80, { nullable: true }) about!: string | null;
  @TextColumn(OWNERS_POLL_LIMITS.objectionMax) text!: string;
  @CodeColumn() state!: 'waiting' | 'corrected' | 'rejected';
  @InstantColumn() madeAt!: Date;
  @InstantColumn({ nullable: true }) decidedAt!: Date | null;
  @RefColumn({ nullable: true }) decidedBy!: string | null;
  @TextColumn(OWNERS_POLL_LIMITS.reasonMax, { nullable: true }) reason!: string | null;
}
