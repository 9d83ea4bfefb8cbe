import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsISO8601, IsUUID, Length } from 'class-validator';
import {
  ISSUING_BODIES,
  OBJECTION_TARGETS,
  RESOLUTION_LIMITS,
  RULINGS,
  SEARCH_LIMITS,
  type AnnulPollRequest,
  type IssuingBody,
  type ObjectionTarget,
  type ObjectOnPaperRequest,
  type ObjectRequest,
  type OrderRequest,
  type ReasonRequest,
  type RuleRequest,
  type Ruling,
} from '@silin/shared';
import { TextField } from '../../platform/http';

const { reasonMin: min, reasonMax: max } = RESOLUTION_LIMITS;

export class ObjectDto implements ObjectRequest {
  @IsUUID()
  requestKey!: string;

  @TextField({ min, max })
  reason!: string;

  @IsArray()
  @ArrayMaxSize(OBJECTION_TARGETS.length)
  @ArrayUnique()
  @IsIn(OBJECTION_TARGETS, { each: true })
  aboutRoles!: ObjectionTarget[];
}

export class ObjectOnPaperDto extends ObjectDto implements ObjectOnPaperRequest {
  @IsUUID()
  personId!: string;

  @IsUUID()
  documentId!: string;
}

export class RuleDto implements RuleRequest {
  @IsIn(Object.keys(RULINGS))
  ruling!: Ruling;

  @TextField({ min, max })
  reason!: string;
}

export class RejectSlipDto implements ReasonRequest {
  @TextField({ min, max })
  reason!: string;
}

/** `?text=` a part of a name or of a home. */
export class FindObjectorDto {
  @TextField({ max: SEARCH_LIMITS.textMax })
  text!: string;
}

export class AnnulPollDto implements AnnulPollRequest {
  @IsUUID()
  requestKey!: string;

  @IsIn(Object.keys(ISSUING_BODIES))
  body!: IssuingBody;

  @TextField({ min: 2, max: RESOLUTION_LIMITS.issuerMax })
  issuer!: string;

  @TextField({ min: 2, max: RESOLUTION_LIMITS.paperNumberMax })
  number!: string;

  @Length(10, 10)
  @IsISO8601({ strict: true })
  issuedOn!: string;

  @TextField({ min, max })
  reason!: string;

  @IsUUID()
  documentId!: string;
}

export class OrderDto extends AnnulPollDto implements OrderRequest {
  @IsIn(['suspend', 'reinstate', 'revoke'])
  action!: OrderRequest['action'];
}
