import { IsIn, IsOptional, IsUUID } from 'class-validator';
import {
  ISSUE_LIMITS,
  TALK_LIMITS,
  type AnswerTalkRequest,
  type BookTalkOnBehalfRequest,
  type BookTalkRequest,
  type MissTalkRequest,
  type PromiseTalkRequest,
  type TalkHoursRequest,
} from '@silin/shared';
import { DayField, TextField } from '../../../platform/http';
import { InstantField } from '../instant-field.decorator';

const { minutesEach, aboutMax, textMax } = TALK_LIMITS;

export class TalkHoursDto implements TalkHoursRequest {
  @InstantField() from!: string;
  @InstantField() until!: string;
  @IsIn(minutesEach) minutesEach!: number;
}

export class BookTalkDto implements BookTalkRequest {
  @IsUUID() requestKey!: string;
  @InstantField() startsAt!: string;
  @IsOptional() @TextField({ min: 0, max: aboutMax }) about?: string;
  @IsOptional() @IsUUID() issueId?: string;
}

export class BookTalkOnBehalfDto extends BookTalkDto implements BookTalkOnBehalfRequest {
  @IsUUID() personId!: string;
}

export class MissTalkDto implements MissTalkRequest {
  @IsUUID() requestKey!: string;
}

export class AnswerTalkDto extends MissTalkDto implements AnswerTalkRequest {
  @IsOptional() @TextField({ min: 0, max: textMax }) text?: string;
}

export class PromiseTalkDto extends MissTalkDto implements PromiseTalkRequest {
  @IsUUID() assigneeOrgUnitId!: string;
  @DayField() dueOn!: string;
  @TextField({ min: ISSUE_LIMITS.textMin, max: textMax }) publicText!: string;
}
