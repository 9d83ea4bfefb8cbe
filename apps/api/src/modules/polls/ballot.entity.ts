import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Channel, CountedChoice, DeliveryWay, IdentityBasis, SlateChoices } from '@silin/shared';
import { CodeColumn, CountColumn, DigestColumn, InstantColumn, JsonColumn, RefColumn } from '../../platform/database/columns';

/** One ballot of one roll entry, whatever the channel: the primary key allows no second. */
@Entity('ballot')
@Index(['pollId', 'castAt'])
export class BallotEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) pollId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) rollEntryId!: string;
  @RefColumn() requestKey!: string;
  /** Null where several things were put: then `choices` says it line by line. Both are null of a sealed envelope, until the poll is certified. */
  @CodeColumn({ nullable: true }) choice!: CountedChoice | null;
  @JsonColumn({ nullable: true }) choices!: SlateChoices | null;
  @CodeColumn() channel!: Channel;
  @CodeColumn() receipt!: string;
  @RefColumn() castBy!: string;
  /** A vote entered by a clerk is watched by somebody else. */
  @RefColumn({ nullable: true }) witnessPersonId!: string | null;
  /** The first time; who has voted stays so when the vote is changed. */
  @InstantColumn() castAt!: Date;
  /** The last time, of a ballot that came in the place of another; those stand in `former_ballot`. */
  @InstantColumn({ nullable: true }) changedAt!: Date | null;
  @CountColumn({ default: 1 }) version!: number;
  /** Of the key that the device made for itself, salted by the poll: the same device is another one in every poll. Null where it told none. */
  @DigestColumn({ nullable: true }) deviceSha256!: string | null;
  /** What is kept to be shown later, see `CastEvidence`. */
  @DigestColumn({ nullable: true }) shownSha256!: string | null;
  @CodeColumn({ nullable: true }) identity!: IdentityBasis | null;
  @CodeColumn({ nullable: true }) deliveryWay!: DeliveryWay | null;
}
