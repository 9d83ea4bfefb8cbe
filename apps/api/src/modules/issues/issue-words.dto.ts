import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import {
  DECLINE_GROUNDS,
  ISSUE_CATEGORIES,
  INTAKE_LIMITS,
  ISSUE_LIMITS,
  type AcceptIssueRequest,
  type DeclineGround,
  type DeclineIssueRequest,
  type IssueCategory,
  type RaiseIssueRequest,
  type ReasonRequest,
  type ResubmitIssueRequest,
} from '@silin/shared';
import { TextField } from '../../platform/http';
import { FitsColumn } from './fits-column.decorator';

const { titleMax, textMin, textMax, placeMax, photosMax, reasonMin, reasonMax } = ISSUE_LIMITS;
export const Words = (max: number, min = 1) => applyDecorators(TextField({ min, max }), FitsColumn(max));
const PhotoIds = () => applyDecorators(IsArray(), ArrayMaxSize(photosMax), ArrayUnique(), IsUUID('all', { each: true }));
const Named = () =>
  applyDecorators(IsOptional(), IsArray(), ArrayMaxSize(INTAKE_LIMITS.namedMax), ArrayUnique(), IsUUID('all', { each: true }));
const Category = () => IsIn(Object.keys(ISSUE_CATEGORIES));

export class ResubmitIssueDto implements ResubmitIssueRequest {
  @Words(titleMax) title!: string;
  @Words(textMax, textMin) text!: string;
  @Category() category!: IssueCategory;
  @Words(placeMax, 0) place!: string;
  @PhotoIds() photoIds!: string[];
  @Named() named?: string[];
}

export class RaiseIssueDto extends ResubmitIssueDto implements RaiseIssueRequest {
  @IsUUID() requestKey!: string;
}

/** What is too little for neighbours to understand is refused by the service, with a sentence of its own. */
export class AcceptIssueDto implements AcceptIssueRequest {
  @Words(titleMax, 0) publicTitle!: string;
  @Words(textMax, 0) publicText!: string;
  @Category() category!: IssueCategory;
  @PhotoIds() publicPhotoIds!: string[];
  @Words(placeMax, 0) publicPlace!: string;
}

export class ReasonDto implements ReasonRequest {
  @Words(reasonMax, reasonMin) reason!: string;
}

export class DeclineIssueDto implements DeclineIssueRequest {
  @IsIn(Object.keys(DECLINE_GROUNDS)) ground!: DeclineGround;
  /** The ground says why; more is welcome but not needed. */
  @Words(reasonMax, 0) reason!: string;
}
