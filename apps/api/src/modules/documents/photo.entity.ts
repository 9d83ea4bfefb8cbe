import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, FlagColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

export type PhotoSubject =
  'issue' | 'report' | 'reopening' | 'scrutiny' | 'delivery' | 'paper_ballot' | 'proxy_authority' | 'board_posting';
export type PhotoPurpose = 'scene' | 'before' | 'after' | 'progress' | 'slip' | 'doors' | 'envelope' | 'opened' | 'authority' | 'board';

/** A picture as we keep it: re-encoded, without EXIF. Private until its subject makes it public. */
@Entity('photo')
@Index(['subjectKind', 'subjectId', 'position'])
export class PhotoEntity {
  @KeyColumn() photoId!: string;
  @Index() @RefColumn() uploadedBy!: string;
  /** Null while it belongs to a draft on somebody's phone. */
  @CodeColumn({ nullable: true }) subjectKind!: PhotoSubject | null;
  @RefColumn({ nullable: true }) subjectId!: string | null;
  @CodeColumn({ nullable: true }) purpose!: PhotoPurpose | null;
  @CountColumn({ default: 0 }) position!: number;
  @FlagColumn() isPublic!: boolean;
  @TextColumn(80) fileKey!: string;
  /** Of photos from before there were sizes: the one small picture they were kept with. */
  @TextColumn(80, { nullable: true }) thumbKey!: string | null;
  @CountColumn() width!: number;
  @CountColumn() height!: number;
  @CountColumn() bytes!: number;
  @InstantColumn() uploadedAt!: Date;
}
