import { Entity, Index } from 'typeorm';
import type { AuthorityKind } from '@silin/shared';
import { CodeColumn, InstantColumn, KeyColumn, RefColumn } from '../../../platform/database/columns';

/** Somebody may vote in an owner's place, for one entry of one poll. Its paper hangs on it as photos. Nothing of it is ever taken back but by a day. */
@Entity('proxy_authority')
@Index(['pollId', 'recordedAt'])
@Index(['agentPersonId', 'pollId'])
export class ProxyAuthorityEntity {
  @KeyColumn() authorityId!: string;
  @RefColumn() pollId!: string;
  @Index() @RefColumn() rollEntryId!: string;
  @RefColumn() principalPersonId!: string;
  @RefColumn() agentPersonId!: string;
  @CodeColumn() kind!: AuthorityKind;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @RefColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: Date;
  /** When the agent voted, or brought the envelope; in the transaction of the ballot. */
  @InstantColumn({ nullable: true }) usedAt!: Date | null;
  @InstantColumn({ nullable: true }) revokedAt!: Date | null;
  @RefColumn({ nullable: true }) revokedBy!: string | null;
  /** The entry while it stands, null afterwards: the index allows one that stands. */
  @Index({ unique: true }) @RefColumn({ nullable: true }) standsFor!: string | null;
}
