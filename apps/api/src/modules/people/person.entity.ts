import { Entity, Index } from 'typeorm';
import { CodeColumn, DayColumn, InstantColumn, KeyColumn, LongTextColumn, RefColumn, TextColumn } from '../../platform/database/columns';

export type PersonKind = 'natural' | 'company' | 'developer';

/** Someone in a community's register. The phone is kept sealed, with a keyed digest to look it up by. */
@Entity('person')
export class PersonEntity {
  @KeyColumn() personId!: string;
  @Index() @RefColumn() communityId!: string;
  @CodeColumn() kind!: PersonKind;
  @TextColumn(60) name!: string;
  @Index() @TextColumn(64, { nullable: true }) phoneDigest!: string | null;
  @LongTextColumn({ nullable: true }) phoneSealed!: string | null;
  @InstantColumn() createdAt!: Date;
  /** From this day nobody speaks as this person any more; what they own stays theirs until the register changes. */
  @DayColumn({ nullable: true }) endedOn!: string | null;
}
