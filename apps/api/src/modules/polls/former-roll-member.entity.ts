import { Entity, PrimaryColumn } from 'typeorm';
import type { MemberCapacity } from '@silin/shared';
import { CodeColumn, DayColumn, RefColumn } from '../../platform/database/columns';

/** Who could act for an entry on a version of a roll that was put right since. */
@Entity('former_roll_member')
export class FormerRollMemberEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) rollEntryId!: string;
  @PrimaryColumn({ type: 'int' }) version!: number;
  @PrimaryColumn({ type: 'char', length: 36 }) personId!: string;
  @RefColumn() pollId!: string;
  @CodeColumn() capacity!: MemberCapacity;
  @DayColumn({ nullable: true }) sinceDay!: string | null;
  @DayColumn({ nullable: true }) untilDay!: string | null;
}
