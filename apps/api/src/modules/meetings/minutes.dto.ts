import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import {
  ISSUE_LIMITS,
  MEETING_LIMITS,
  SEARCH_LIMITS,
  type CorrectMinutesRequest,
  type KeepWordingRequest,
  type MinutesOnPaperRequest,
  type MinutesSlipsQuery,
  type MinutesVerdictRequest,
  type MinutesVersionQuery,
  type MinutesWord,
  type ReasonRequest,
} from '@silin/shared';
import { TextField } from '../../platform/http';

const { correctionMax, remarkMax } = MEETING_LIMITS;
const REASON = { min: ISSUE_LIMITS.reasonMin, max: ISSUE_LIMITS.reasonMax };

export class MinutesVerdictDto implements MinutesVerdictRequest {
  @IsInt() @Min(1) version!: number;
  @IsIn(['confirm', 'object']) verdict!: MinutesWord;
  @IsOptional() @IsInt() @Min(0) section?: number;
  @IsOptional() @TextField({ min: 0, max: remarkMax }) remark?: string;
  @IsOptional() @TextField({ min: 0, max: remarkMax }) otherwise?: string;
}

export class MinutesOnPaperDto extends MinutesVerdictDto implements MinutesOnPaperRequest {
  @IsUUID() requestKey!: string;
  @IsUUID() personId!: string;
  @IsUUID() documentId!: string;
}

export class MinutesSlipsDto implements MinutesSlipsQuery {
  @IsOptional() @TextField({ min: 0, max: SEARCH_LIMITS.textMax }) text?: string;
}

export class RejectMinutesSlipDto implements ReasonRequest {
  @TextField(REASON) reason!: string;
}

export class MinutesVersionDto implements MinutesVersionQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) version?: number;
}

export class CorrectMinutesDto implements CorrectMinutesRequest {
  @IsInt() @Min(1) version!: number;
  @IsInt() @Min(0) section!: number;
  @TextField({ max: correctionMax }) correction!: string;
  @TextField(REASON) reason!: string;
  @IsOptional() @IsUUID() objectionId?: string;
}

export class KeepWordingDto implements KeepWordingRequest {
  @TextField(REASON) answer!: string;
}
