import { Entity, Index } from 'typeorm';
import {
  MEETING_LIMITS,
  type Electorate,
  type OwnersMatter,
  type OwnersRules,
  type PollState,
  type RulePack,
  type Secrecy,
  type Slate,
  type VoteMethod,
} from '@silin/shared';
import {
  AreaColumn,
  CodeColumn,
  CountColumn,
  DayColumn,
  DigestColumn,
  InstantColumn,
  JsonColumn,
  KeyColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';

/** Whose owners vote: an estate, or some of its buildings. `name` is how the notice says it. */
export type PollScope = Readonly<{ estateId: string; buildingIds: readonly string[]; name: string }>;

@Entity('poll')
@Index(['communityId', 'state', 'closesAt'])
@Index(['state', 'opensAt'])
@Index(['state', 'closesAt'])
export class PollEntity {
  @KeyColumn() pollId!: string;
  @RefColumn() communityId!: string;
  @Index() @RefColumn() issueId!: string;
  @Index() @RefColumn({ nullable: true }) meetingId!: string | null;
  /** One vote per item at a time; a repeated one gets a new item or a new round. */
  @Index() @RefColumn({ nullable: true }) agendaItemId!: string | null;
  @TextColumn(MEETING_LIMITS.proposalMax) question!: string;
  /** Several things at once in place of yes and no; null for the one question. */
  @JsonColumn({ nullable: true }) slate!: Slate | null;
  @CodeColumn() packId!: string;
  @CountColumn() packVersion!: number;
  /** The pack as it was when announced. */
  @JsonColumn() pack!: RulePack;
  /** Whether it is written down who voted how; as it was called, for good. */
  @CodeColumn({ default: 'named' }) secrecy!: Secrecy;
  /** By raised hands nobody casts a ballot: `hand_count` says what was counted. */
  @CodeColumn({ default: 'ballots' }) method!: VoteMethod;
  @CodeColumn() state!: PollState;
  @InstantColumn({ nullable: true }) announcedAt!: Date | null;
  @InstantColumn({ nullable: true }) opensAt!: Date | null;
  /** Of a vote in the room: when the chair closed it; null while it runs. */
  @InstantColumn({ nullable: true }) closesAt!: Date | null;
  /** When it was to end before it was made longer; null where it was not. */
  @InstantColumn({ nullable: true }) extendedFrom!: Date | null;
  @InstantColumn({ nullable: true }) certifiedAt!: Date | null;
  @DigestColumn({ nullable: true }) rollSha256!: string | null;
  /** Whose roll it is; null of polls from before it was written down. */
  @CodeColumn({ nullable: true }) rollElectorate!: Electorate | null;
  /** Closes the rows that are recounted, see `poll-digests`; null for polls from before there were any. */
  @DigestColumn({ nullable: true }) sealKey!: string | null;
  @CountColumn({ default: 0 }) rollSize!: number;
  /** Of a vote in a session: how many of the roll were in the room when it was called; null where everybody on the roll may vote. */
  @CountColumn({ nullable: true }) rollPresent!: number | null;
  /** Of those: who does not vote, having an interest of their own in the item. */
  @CountColumn({ default: 0 }) rollRecused!: number;
  @AreaColumn({ nullable: true }) rollAreaCm2!: number | null;
  /** Of an owners' poll: what it was prepared with. A vote in the room has none of what follows. */
  @Index({ unique: true }) @RefColumn({ nullable: true }) requestKey!: string | null;
  @CodeColumn({ nullable: true }) matter!: OwnersMatter | null;
  @JsonColumn({ nullable: true }) scope!: PollScope | null;
  /** The estate's own rules as they were when the roll was laid open. */
  @JsonColumn({ nullable: true }) rules!: OwnersRules | null;
  @CountColumn({ default: 1 }) rollVersion!: number;
  /** The day whose register the roll is made of. */
  @DayColumn({ nullable: true }) rollAsOf!: string | null;
  @DayColumn({ nullable: true }) reviewFrom!: string | null;
  @DayColumn({ nullable: true }) reviewUntil!: string | null;
  /** As announced, word for word: what was not in the notice is not voted on. */
  @TextColumn(MEETING_LIMITS.proposalMax, { nullable: true }) announcedQuestion!: string | null;
  @LongTextColumn({ nullable: true }) noticeText!: string | null;
  @TextColumn(300, { nullable: true }) voidReason!: string | null;
}
