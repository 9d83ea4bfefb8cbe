import { Entity, Index } from 'typeorm';
import { CodeColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** One message in one person's inbox. The key makes it arrive once however often its cause is worked on. */
@Entity('notice')
@Index(['userId', 'onceKey'], { unique: true })
@Index(['userId', 'at', 'noticeId'])
@Index(['userId', 'readAt'])
export class NoticeEntity {
  @KeyColumn() noticeId!: string;
  @RefColumn() userId!: string;
  @TextColumn(100) onceKey!: string;
  @TextColumn(60) title!: string;
  @TextColumn(300) words!: string;
  @CodeColumn({ nullable: true }) linkKind!:
    'issue' | 'meeting' | 'poll' | 'resolution' | 'task' | 'claim' | 'demand' | 'talks' | 'home' | null;
  @RefColumn({ nullable: true }) linkId!: string | null;
  @InstantColumn() at!: Date;
  @InstantColumn({ nullable: true }) readAt!: Date | null;
}
