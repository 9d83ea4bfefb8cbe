import { Entity, Index } from 'typeorm';
import { CountColumn, InstantColumn, JsonColumn, KeyColumn, TextColumn } from '../../platform/database/columns';

/** The official days off of one year, as imported; a correction is another row, and the later counts. */
@Entity('calendar_year')
@Index(['year', 'importedAt'])
export class CalendarYearEntity {
  @KeyColumn() calendarYearId!: string;
  @CountColumn() year!: number;
  @TextColumn(120) source!: string;
  @JsonColumn() off!: string[];
  @JsonColumn() worked!: string[];
  @InstantColumn() importedAt!: Date;
}
