import { Entity, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn } from '../../platform/database/columns';

/** Authors, supporters and attendees follow a matter without asking. */
@Entity('following')
export class FollowingEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) issueId!: string;
  @PrimaryColumn({ type: 'char', length: 36 }) userId!: string;
  @CodeColumn() because!: 'author' | 'supporter' | 'attendee';
  @InstantColumn() since!: Date;
}
