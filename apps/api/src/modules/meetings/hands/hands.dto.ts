import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import {
  ISSUE_LIMITS,
  MEETING_LIMITS,
  type AnnounceHandsRequest,
  type CorrectHandsRequest,
  type CountHandsRequest,
  type Hands,
} from '@silin/shared';
import { TextField } from '../../../platform/http';

const { handsMax, proposalMax } = MEETING_LIMITS;

export class HandsDto implements Hands {
  @IsInt() @Min(0) @Max(handsMax) approve!: number;
  @IsInt() @Min(0) @Max(handsMax) reject!: number;
  @IsInt() @Min(0) @Max(handsMax) abstain!: number;
  @IsInt() @Min(0) @Max(handsMax) notRaised!: number;
}

export class CountHandsDto implements CountHandsRequest {
  @IsUUID() requestKey!: string;
  @TextField({ min: 4, max: proposalMax }) question!: string;
  @IsObject() @ValidateNested() @Type(() => HandsDto) hands!: HandsDto;
  @IsOptional() @IsUUID() watchedByPersonId?: string;
}

export class CorrectHandsDto implements CorrectHandsRequest {
  @IsUUID() requestKey!: string;
  @IsInt() @Min(1) replaces!: number;
  @TextField({ min: ISSUE_LIMITS.reasonMin, max: ISSUE_LIMITS.reasonMax }) reason!: string;
  @IsObject() @ValidateNested() @Type(() => HandsDto) hands!: HandsDto;
  @IsOptional() @IsUUID() watchedByPersonId?: string;
}

export class AnnounceHandsDto implements AnnounceHandsRequest {
  @IsInt() @Min(1) version!: number;
}
