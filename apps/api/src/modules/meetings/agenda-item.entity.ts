import { Entity, Index } from 'typeorm';
import { MEETING_LIMITS, type AgendaOutcome } from '@silin/shared';
import { CodeColumn, CountColumn, DayColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** Ties a matter to a meeting. */
@Entity('agenda_item')
@Index(['meetingId', 'position'], { unique: true })
export class AgendaItemEntity {
  @KeyColumn() agendaItemId!: string;
  @RefColumn() meetingId!: string;
  @Index() @RefColumn() issueId!: string;
  @CountColumn() position!: number;
  @CountColumn() minutes!: number;
  @InstantColumn({ nullable: true }) startedAt!: Date | null;
  @InstantColumn({ nullable: true }) endedAt!: Date | null;
  @CodeColumn({ nullable: true }) outcome!: AgendaOutcome | null;
  @TextColumn(MEETING_LIMITS.remarkMax, { nullable: true }) reason!: string | null;
  /** On which day the party organisation studied the matter, where the law wants it to first. */
  @DayColumn({ nullable: true }) studiedOn!: string | null;
  /** Which office explains it and answers for it, as it was called that day; null: the chair. */
  @RefColumn({ nullable: true }) ledByOrgUnitId!: string | null;
  @TextColumn(60, { nullable: true }) ledByName!: string | null;
}
