import { Entity, Index } from 'typeorm';
import { RESOLUTION_LIMITS, type IssuingBody, type OrderAction } from '@silin/shared';
import { CodeColumn, DayColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** The paper of an authority or a court by which something was suspended, put in force again, or ended. */
@Entity('authority_order')
@Index(['subjectKind', 'subjectId'])
export class AuthorityOrderEntity {
  @KeyColumn() orderId!: string;
  @RefColumn() communityId!: string;
  @RefColumn() issueId!: string;
  @CodeColumn() subjectKind!: 'resolution' | 'poll';
  @RefColumn() subjectId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @CodeColumn() action!: OrderAction;
  @CodeColumn() body!: IssuingBody;
  @TextColumn(RESOLUTION_LIMITS.issuerMax) issuer!: string;
  @TextColumn(RESOLUTION_LIMITS.paperNumberMax) number!: string;
  @DayColumn() issuedOn!: string;
  @TextColumn(RESOLUTION_LIMITS.reasonMax) reason!: string;
  @RefColumn() documentId!: string;
  @RefColumn() enteredByUserId!: string;
  @InstantColumn() enteredAt!: Date;
}
