import { IsUUID } from 'class-validator';
import { STEPS_LIMITS, type AnswerQueryRequest, type AskAboutResultRequest, type PublishResultRequest } from '@silin/shared';
import { TextField } from '../../platform/http';

const { resultMin, resultMax, queryMin, queryMax, answerMax } = STEPS_LIMITS;

export class PublishResultDto implements PublishResultRequest {
  @IsUUID() readonly requestKey!: string;
  @TextField({ min: resultMin, max: resultMax }) readonly text!: string;
}

export class AskAboutResultDto implements AskAboutResultRequest {
  @IsUUID() readonly requestKey!: string;
  @TextField({ min: queryMin, max: queryMax }) readonly text!: string;
}

export class AnswerQueryDto implements AnswerQueryRequest {
  @TextField({ max: answerMax }) readonly text!: string;
}
