import { Entity, Index } from 'typeorm';
import type { RegisterChangeKind } from '@silin/shared';
import { CodeColumn, DayColumn, InstantColumn, JsonColumn, KeyColumn, RefColumn, TextColumn } from '../../../platform/database/columns';

/** A handler changed the register by hand: what, from which day, and why. The dated rows of ownership and residence follow from it. */
@Entity('register_change')
@Index(['homeId', 'at'])
export class RegisterChangeEntity {
  @KeyColumn() changeId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @RefColumn() communityId!: string;
  @CodeColumn() kind!: RegisterChangeKind;
  /** Of a home; none where it is the person's in all of their homes. */
  @RefColumn({ nullable: true }) homeId!: string | null;
  @Index() @RefColumn({ nullable: true }) personId!: string | null;
  @DayColumn() onDay!: string;
  @TextColumn(200) reason!: string;
  /** Which paper was shown. */
  @TextColumn(60, { nullable: true }) document!: string | null;
  /** Ids of who went and who came. */
  @JsonColumn({ nullable: true }) facts!: Readonly<{ sellerIds: readonly string[]; buyerIds: readonly string[] }> | null;
  @RefColumn() by!: string;
  @CodeColumn() byParty!: string;
  @InstantColumn() at!: Date;
}
