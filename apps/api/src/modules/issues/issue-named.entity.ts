import { Entity, Index } from 'typeorm';
import { KeyColumn, RefColumn } from '../../platform/database/columns';

/** Of whom a matter speaks: a party by its org unit, one of the staff by their person. It goes round them. */
@Entity('issue_named')
@Index(['issueId', 'orgUnitId'], { unique: true })
@Index(['issueId', 'personId'], { unique: true })
export class IssueNamedEntity {
  @KeyColumn() issueNamedId!: string;
  @RefColumn() issueId!: string;
  @RefColumn({ nullable: true }) orgUnitId!: string | null;
  @RefColumn({ nullable: true }) personId!: string | null;
}
