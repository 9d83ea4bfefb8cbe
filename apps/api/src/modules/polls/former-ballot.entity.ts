import { Entity, PrimaryColumn } from 'typeorm';
import type { Channel, Choice, IdentityBasis, SlateChoices } from '@silin/shared';
import { CodeColumn, DigestColumn, InstantColumn, JsonColumn, RefColumn } from '../../platform/database/columns';

/** A ballot as it was before its voter changed it. It counts for nothing and is never taken away. */
@Entity('former_ballot')
export class FormerBallotEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) pollId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) rollEntryId!: string;
  @PrimaryColumn({ type: 'int' }) version!: number;
  @RefColumn() requestKey!: string;
  @CodeColumn({ nullable: true }) choice!: Choice | null;
  @JsonColumn({ nullable: true }) choices!: SlateChoices | null;
  @CodeColumn() channel!: Channel;
  @CodeColumn() receipt!: string;
  @RefColumn() castBy!: string;
  @InstantColumn() castAt!: Date;
  @InstantColumn() replacedAt!: Date;
  @DigestColumn({ nullable: true }) deviceSha256!: string | null;
  @DigestColumn({ nullable: true }) shownSha256!: string | null;
  @CodeColumn({ nullable: true }) identity!: IdentityBasis | null;
}
