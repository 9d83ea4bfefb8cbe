import { Entity, Index } from 'typeorm';
import { DigestColumn, InstantColumn, KeyColumn, RefColumn } from '../../../platform/database/columns';

/** A big screen: a code that was read out, and what recognises the screen that was opened by it. Neither code nor token is kept. */
@Entity('meeting_screen')
export class ScreenEntity {
  @KeyColumn() screenId!: string;
  @Index() @RefColumn() meetingId!: string;
  @Index({ unique: true }) @DigestColumn() codeDigest!: string;
  /** Void from then on, when nobody has opened a screen by it. */
  @InstantColumn() codeUntil!: Date;
  @RefColumn() givenBy!: string;
  @InstantColumn() givenAt!: Date;
  @Index({ unique: true }) @DigestColumn({ nullable: true }) tokenDigest!: string | null;
  @InstantColumn({ nullable: true }) openedAt!: Date | null;
  @InstantColumn({ nullable: true }) closedAt!: Date | null;
}
