import { Entity } from 'typeorm';
import { CountColumn, InstantColumn, KeyColumn, RefColumn } from '../../../platform/database/columns';

/** From when to when the secretary talks with people one by one, in minutes after the session begins. */
@Entity('talk_hours')
export class TalkHoursEntity {
  @KeyColumn() meetingId!: string;
  @CountColumn() fromMinute!: number;
  @CountColumn() untilMinute!: number;
  @CountColumn() minutesEach!: number;
  @RefColumn() setBy!: string;
  @InstantColumn() setAt!: Date;
}
