import { Entity, Index } from 'typeorm';
import type { PcSignInState } from '@silin/shared';
import { CodeColumn, DigestColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../../platform/database/columns';

/** A PC that asks to be signed in. Neither its code nor its secret is kept, only what recognises them. */
@Entity('pc_sign_in')
@Index(['networkDigest', 'askedAt'])
@Index(['state', 'askedAt'])
export class PcSignInEntity {
  @KeyColumn() requestId!: string;
  @DigestColumn() secretDigest!: string;
  @Index({ unique: true }) @DigestColumn() codeDigest!: string;
  @DigestColumn() networkDigest!: string;
  @CodeColumn() state!: PcSignInState;
  @TextColumn(60) device!: string;
  @TextColumn(60) place!: string;
  @InstantColumn() askedAt!: Date;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn({ nullable: true }) seenAt!: Date | null;
  @InstantColumn({ nullable: true }) decidedAt!: Date | null;
  @RefColumn({ nullable: true }) decidedBy!: string | null;
  /** The session that came of it. */
  @RefColumn({ nullable: true }) sessionId!: string | null;
}
