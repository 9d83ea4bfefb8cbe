import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsUUID } from 'class-validator';
import {
  ISSUE_LIMITS,
  REOPENING_LIMITS,
  type AskExtensionRequest,
  type GrantExtensionRequest,
  type ParkIssueRequest,
  type ReopenIssueRequest,
  type ResumeIssueRequest,
} from '@silin/shared';
import { DayField, TextField } from '../../platform/http';

const ReasonField = () => TextField({ min: ISSUE_LIMITS.reasonMin, max: ISSUE_LIMITS.reasonMax });

export class AskExtensionDto implements AskExtensionRequest {
  @IsUUID()
  requestKey!: string;

  @DayField()
  dueOn!: string;

  @ReasonField()
  reason!: string;
}

export class MayGiveReasonDto implements GrantExtensionRequest, ResumeIssueRequest {
  @IsOptional()
  @TextField({ min: 0, max: ISSUE_LIMITS.reasonMax })
  reason?: string;
}

export class ParkIssueDto implements ParkIssueRequest {
  @DayField()
  until!: string;

  @ReasonField()
  reason!: string;
}

export class ReopenIssueDto implements ReopenIssueRequest {
  @IsUUID()
  requestKey!: string;

  @ReasonField()
  reason!: string;

  @IsArray()
  @ArrayMaxSize(REOPENING_LIMITS.photosMax)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  photoIds!: string[];
}
