import { Column, Entity, Index } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  AreaColumn,
  DayColumn,
  DigestColumn,
  InstantColumn,
  JsonColumn,
  KeyColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns';

/** A register file that was checked, and perhaps confirmed. Its rows wait here until then. */
@Entity('register_import')
export class RegisterImportEntity {
  @KeyColumn() importId!: string;
  @Index() @RefColumn() communityId!: string;
  @RefColumn() estateId!: string;
  @TextColumn(120) fileName!: string;
  @DigestColumn() fileSha256!: string;
  @CodeColumn() state!: 'checked' | 'confirmed';
  @CountColumn() rowCount!: number;
  @CountColumn() badRowCount!: number;
  @AreaColumn() areaCm2!: number;
  @JsonColumn() badRows!: unknown;
  /** Sealed rows of the file; emptied when confirmed. */
  @Column({ type: 'longtext', nullable: true }) rowsSealed!: string | null;
  @JsonColumn({ nullable: true }) changes!: unknown;
  /** The day from which it holds; none in files from before there was one: those held from the day they were confirmed. */
  @DayColumn({ nullable: true }) effectiveOn!: string | null;
  @RefColumn() checkedBy!: string;
  @InstantColumn() checkedAt!: Date;
  @InstantColumn({ nullable: true }) confirmedAt!: Date | null;
  @RefColumn({ nullable: true }) confirmedBy!: string | null;
}
