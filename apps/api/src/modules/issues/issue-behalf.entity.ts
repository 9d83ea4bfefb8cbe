import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { BehalfConsent } from '@silin/shared';
import { CodeColumn, LongTextColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** A handler wrote a matter down for somebody without a phone. The author is that person; who is in no register is kept sealed. */
@Entity('issue_behalf')
export class IssueBehalfEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) issueId!: string;
  @RefColumn() communityId!: string;
  @RefColumn() recordedByUserId!: string;
  @RefColumn({ nullable: true }) recordedByPersonId!: string | null;
  /** In which office. */
  @CodeColumn() recordedAs!: string;
  @CodeColumn() consent!: BehalfConsent;
  @LongTextColumn({ nullable: true }) nameSealed!: string | null;
  @LongTextColumn({ nullable: true }) phoneSealed!: string | null;
  @Index() @TextColumn(64, { nullable: true }) phoneDigest!: string | null;
}
