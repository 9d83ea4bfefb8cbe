import { Entity, Index } from 'typeorm';
import type { CodePurpose, RedeemCodeAnswer } from '@silin/shared';
import { CodeColumn, DigestColumn, InstantColumn, JsonColumn, KeyColumn, RefColumn } from '../../../platform/database/columns';

/** A code that works once. The code itself stands on paper only; here is its keyed digest. */
@Entity('one_time_code')
@Index(['communityId', 'purpose', 'issuedAt'])
export class OneTimeCodeEntity {
  @KeyColumn() codeId!: string;
  @Index({ unique: true }) @DigestColumn() digest!: string;
  @CodeColumn() purpose!: CodePurpose;
  @RefColumn() communityId!: string;
  /** What it opens: a home, or what the appointment is to (the purpose says which). */
  @Index() @RefColumn() subjectId!: string;
  /** The making it came with, such as one printing of letters. */
  @Index() @RefColumn({ nullable: true }) batchId!: string | null;
  /** What its purpose needs besides; nothing of a person. */
  @JsonColumn({ nullable: true }) facts!: Record<string, unknown> | null;
  /** Nobody where it was made from the command line. */
  @RefColumn({ nullable: true }) issuedBy!: string | null;
  @InstantColumn() issuedAt!: Date;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn({ nullable: true }) usedAt!: Date | null;
  @RefColumn({ nullable: true }) usedBy!: string | null;
  @CodeColumn({ nullable: true }) outcome!: RedeemCodeAnswer['outcome'] | null;
  @InstantColumn({ nullable: true }) revokedAt!: Date | null;
}
