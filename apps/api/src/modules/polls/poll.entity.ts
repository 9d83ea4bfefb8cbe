import { Entity, Index } from 'typeorm';
import { MEETING_LIMITS, type PollState, type RulePack } from '@silin/shared';
import {
  CodeColumn,
  CountColumn,
  DigestColumn,
  InstantColumn,
  JsonColumn,
  KeyColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';

@Entity('poll')
@Index(['communityId', 'state', 'closesAt'])
export class PollEntity {
  @KeyColumn() pollId!: string;
  @RefColumn() communityId!: string;
  @Index() @RefColumn() issueId!: string;
  @Index() @RefColumn({ nullable: true }) meetingId!: string | null;
  /** One vote per item at a time; a repeated one gets a new item or a new round. */
  @Index() @RefColumn({ nullable: true }) agendaItemId!: string | null;
  @TextColumn(MEETING_LIMITS.proposalMax) question!: string;
  @CodeColumn() packId!: string;
  @CountColumn() packVersion!: number;
  /** The pack as it was when announced. */
  @JsonColumn() pack!: RulePack;
  @CodeColumn() state!: PollState;
  @InstantColumn({ nullable: true }) announcedAt!: Date | null;
  @InstantColumn({ nullable: true }) opensAt!: Date | null;
  /** Of a vote in the room: when the chair closed it; null while it runs. */
  @InstantColumn({ nullable: true }) closesAt!: Date | null;
  @InstantColumn({ nullable: true }) certifiedAt!: Date | null;
  @DigestColumn({ nullable: true }) rollSha256!: string | null;
  @CountColumn({ default: 0 }) rollSize!: number;
}
