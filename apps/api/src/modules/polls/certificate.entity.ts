import { Entity, PrimaryColumn } from 'typeorm';
import type { TallyResult } from '@silin/shared';
import { CountColumn, DigestColumn, FlagColumn, InstantColumn, JsonColumn } from '../../platform/database/columns';

/** What was counted, by which version of the rule; written once. */
@Entity('certificate')
export class CertificateEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) pollId!: string;
  @FlagColumn() passed!: boolean;
  @CountColumn() ruleVersion!: number;
  @JsonColumn() result!: TallyResult;
  @DigestColumn() rollSha256!: string;
  @DigestColumn() ballotsSha256!: string;
  @InstantColumn() certifiedAt!: Date;
}
