import { Entity, Index } from 'typeorm';
import type { ClaimState } from '@silin/shared';
import { CodeColumn, InstantColumn, KeyColumn, LongTextColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** Somebody says that a home is theirs. A handler compares it with the register. */
@Entity('home_claim')
@Index(['communityId', 'state', 'sentAt'])
@Index(['userId', 'sentAt'])
export class HomeClaimEntity {
  @KeyColumn() claimId!: string;
  @RefColumn() userId!: string;
  @RefColumn() communityId!: string;
  @RefColumn() estateId!: string;
  @TextColumn(20) buildingName!: string;
  @TextColumn(20) unitName!: string;
  @TextColumn(20) roomName!: string;
  @TextColumn(20) name!: string;
  @TextColumn(64) phoneDigest!: string;
  @LongTextColumn() phoneSealed!: string;
  @CodeColumn() capacity!: 'owner' | 'resident';
  @CodeColumn() state!: ClaimState;
  /** The one-time code that came to the home; none where only the claimant's word stands. */
  @RefColumn({ nullable: true }) codeId!: string | null;
  @InstantColumn() sentAt!: Date;
  @InstantColumn({ nullable: true }) decidedAt!: Date | null;
  @RefColumn({ nullable: true }) decidedBy!: string | null;
  @TextColumn(300, { nullable: true }) reason!: string | null;
}
