import { IsOptional, IsUUID } from 'class-validator';
import {
  ISSUE_LIMITS,
  QUESTION_LIMITS,
  type AnswerQuestionRequest,
  type AskOnBehalfRequest,
  type AskQuestionRequest,
  type DeclareNotPossibleRequest,
  type PromiseQuestionRequest,
} from '@silin/shared';
import { DayField, TextField } from '../../../platform/http';

const { textMin, textMax, answerMax } = QUESTION_LIMITS;
const { reasonMin, titleMax, textMin: publicMin, textMax: publicMax } = ISSUE_LIMITS;

export class AskQuestionDto implements AskQuestionRequest {
  @IsUUID() requestKey!: string;
  @TextField({ min: textMin, max: textMax }) text!: string;
}

export class AskOnBehalfDto extends AskQuestionDto implements AskOnBehalfRequest {
  @IsOptional() @IsUUID() personId?: string;
}

export class AnswerQuestionDto implements AnswerQuestionRequest {
  @IsUUID() requestKey!: string;
  @TextField({ min: reasonMin, max: answerMax }) text!: string;
  @IsUUID() byOrgUnitId!: string;
}

export class PromiseQuestionDto implements PromiseQuestionRequest {
  @IsUUID() requestKey!: string;
  @IsUUID() assigneeOrgUnitId!: string;
  @DayField() dueOn!: string;
  @IsOptional() @TextField({ max: titleMax }) publicTitle?: string;
  @IsOptional() @TextField({ min: publicMin, max: publicMax }) publicText?: string;
}

export class DeclareNotPossibleDto implements DeclareNotPossibleRequest {
  @IsUUID() requestKey!: string;
  @TextField({ min: reasonMin, max: answerMax }) reason!: string;
}
