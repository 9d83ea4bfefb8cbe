import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, DigestColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** What a paper is: of an authority or a court, the photo of a slip or of minutes that a resident signed, what proves an error of a roll, the rules of an estate or a village, or what goes with an item of an agenda. */
export type DocumentSubject =
  | 'order'
  | 'objection'
  | 'minutes_slip'
  | 'roll_version'
  | 'roll_finding'
  | 'owners_rules'
  | 'steps_rules'
  | 'agenda_item';

/** A paper as we keep it: a PDF without anything that acts, or a picture that was drawn anew. Who may have its link is decided by its subject. */
@Entity('document')
@Index(['subjectKind', 'subjectId'])
export class DocumentEntity {
  @KeyColumn() documentId!: string;
  @Index() @RefColumn() uploadedBy!: string;
  @CodeColumn({ nullable: true }) subjectKind!: DocumentSubject | null;
  @RefColumn({ nullable: true }) subjectId!: string | null;
  @CodeColumn() kind!: 'pdf' | 'image';
  @TextColumn(80) fileKey!: string;
  @CountColumn() bytes!: number;
  @CountColumn({ nullable: true }) pages!: number | null;
  @DigestColumn() sha256!: string;
  @InstantColumn() uploadedAt!: Date;
}
