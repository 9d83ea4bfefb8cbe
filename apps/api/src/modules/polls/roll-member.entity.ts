import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { MemberCapacity } from '@silin/shared';
import { CodeColumn, DayColumn, RefColumn } from '../../platform/database/columns';

/** Somebody who may act for an entry. One person may stand in several entries, and an entry be anybody's of a couple. */
@Entity('roll_member')
@Index(['personId', 'pollId'])
export class RollMemberEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) rollEntryId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) personId!: string;
  @Index() @RefColumn() pollId!: string;
  @CodeColumn() capacity!: MemberCapacity;
  /** Where a home was sold after the roll was frozen: from which day they act, or until which. */
  @DayColumn({ nullable: true }) sinceDay!: string | null;
  @DayColumn({ nullable: true }) untilDay!: string | null;
}
