import { Entity, PrimaryColumn } from 'typeorm';
import type { CertifiedRollError, CountResult, ProcedureCriterion, RaisedFlag, SlateResult } from '@silin/shared';
import { CountColumn, DigestColumn, FlagColumn, InstantColumn, JsonColumn } from '../../platform/database/columns';

/** What was counted, by which version of the rule; written once. */
@Entity('certificate')
export class CertificateEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) pollId!: string;
  @FlagColumn() passed!: boolean;
  @CountColumn() ruleVersion!: number;
  @JsonColumn() result!: CountResult;
  /** Line by line, where several things were put; then `result` is of taking part. */
  @JsonColumn({ nullable: true }) slate!: SlateResult | null;
  /** The conditions beside the count; null for a vote in the room, which has none. */
  @JsonColumn({ name: 'conditions', nullable: true }) procedure!: readonly ProcedureCriterion[] | null;
  /** Errors of the roll that were found too late, judged here for the first time; null where none was found. */
  @JsonColumn({ nullable: true }) rollError!: CertifiedRollError | null;
  /** Everything it warns of, with figures; null of certificates from before that was written down. */
  @JsonColumn({ nullable: true }) raised!: readonly RaisedFlag[] | null;
  @DigestColumn() rollSha256!: string;
  /** The Merkle root of the ballots as they came back. */
  @DigestColumn({ name: 'ballotsSha256' }) ballotsRoot!: string;
  /** Of a secret vote: the root of who took part. */
  @DigestColumn({ nullable: true }) votedRoot!: string | null;
  @InstantColumn() certifiedAt!: Date;
}
