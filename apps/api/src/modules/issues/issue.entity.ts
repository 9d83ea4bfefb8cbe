import { Entity, Index } from 'typeorm';
import { ISSUE_LIMITS, type IssueCategory, type IssueState } from '@silin/shared';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  FlagColumn,
  InstantColumn,
  KeyColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';

/** A matter. What the author wrote stays as it is; what neighbours read is what a handler confirmed. */
@Entity('issue')
@Index(['communityId', 'state', 'movedAt', 'issueId'])
@Index(['communityId', 'state', 'dueOn', 'issueId'])
@Index(['communityId', 'movedAt', 'issueId'])
@Index(['authorUserId', 'raisedAt', 'issueId'])
@Index(['authorPersonId', 'raisedAt', 'issueId'])
@Index(['communityId', 'raisedAt'])
@Index(['communityId', 'year', 'serial'], { unique: true })
export class IssueEntity {
  @KeyColumn() issueId!: string;
  @RefColumn() communityId!: string;
  /** 「2026-017」 = year and serial within the community. */
  @CountColumn() year!: number;
  @CountColumn() serial!: number;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  /** The account that raised it; null where a handler wrote it down for somebody. */
  @RefColumn({ nullable: true }) authorUserId!: string | null;
  /** Null while nobody is known behind the account, or behind a name that is in no register. */
  @RefColumn({ nullable: true }) authorPersonId!: string | null;
  @TextColumn(ISSUE_LIMITS.titleMax) title!: string;
  @TextColumn(ISSUE_LIMITS.textMax) text!: string;
  @TextColumn(ISSUE_LIMITS.placeMax) place!: string;
  @CodeColumn() category!: IssueCategory;
  @CodeColumn() state!: IssueState;
  @TextColumn(ISSUE_LIMITS.titleMax, { nullable: true }) publicTitle!: string | null;
  @TextColumn(ISSUE_LIMITS.textMax, { nullable: true }) publicText!: string | null;
  @TextColumn(ISSUE_LIMITS.placeMax, { nullable: true }) publicPlace!: string | null;
  /** Who has it now, in words a neighbour knows; null where nobody does. */
  @TextColumn(60, { nullable: true }) holder!: string | null;
  @TextColumn(20, { nullable: true }) holderPhone!: string | null;
  @DayColumn({ nullable: true }) dueOn!: string | null;
  /** Where it goes on, once it was merged. */
  @Index() @RefColumn({ nullable: true }) mergedIntoId!: string | null;
  /** How often residents sent the work back. */
  @CountColumn({ default: 0 }) sentBackCount!: number;
  /** How often they took it up again after their nod. */
  @CountColumn({ default: 0 }) reopenedCount!: number;
  /** Whether the first answer of a handler came by its day; null while there is none. */
  @FlagColumn({ nullable: true }) answeredInTime!: boolean | null;
  @InstantColumn() raisedAt!: Date;
  @InstantColumn({ nullable: true }) acceptedAt!: Date | null;
  @InstantColumn({ nullable: true }) closedAt!: Date | null;
  /** Since when it goes the way of 四议两公开; null for every other matter. */
  @InstantColumn({ nullable: true }) stepsSince!: Date | null;
  /** When it last changed its state; lists are ordered by it. */
  @InstantColumn() movedAt!: Date;
}

export const issueNumber = (issue: Pick<IssueEntity, 'year' | 'serial'>) => `${issue.year}-${String(issue.serial).padStart(3, '0')}`;
