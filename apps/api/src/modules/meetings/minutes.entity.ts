import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountColumn, DigestColumn, InstantColumn } from '../../platform/database/columns';

/** Written from what happened; confirmed by those who were there. A version never changes. */
@Entity('minutes')
export class MinutesEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) meetingId!: string;
  @CountColumn() version!: number;
  @Column({ type: 'mediumtext' }) text!: string;
  @DigestColumn() sha256!: string;
  @InstantColumn() circulatedAt!: Date;
  @InstantColumn({ nullable: true }) publishedAt!: Date | null;
}
