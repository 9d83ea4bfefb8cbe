import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import {
  FOUR_STEPS,
  MOTIONS,
  STEPS_LIMITS,
  type BeginStepsRequest,
  type EndStepsRequest,
  type Motion,
  type SendBackStepsRequest,
  type SetStepsRulesRequest,
  type StepNumber,
} from '@silin/shared';
import { TextField } from '../../../platform/http';

const { motionByMax, reasonMin, reasonMax, gapDaysMax, totalDaysMax } = STEPS_LIMITS;

export class BeginStepsDto implements BeginStepsRequest {
  @IsUUID() readonly requestKey!: string;
  @IsIn(Object.keys(MOTIONS)) readonly motion!: Motion;
  @TextField({ max: motionByMax }) readonly motionBy!: string;
}

export class SendBackStepsDto implements SendBackStepsRequest {
  @IsUUID() readonly requestKey!: string;
  @IsIn(FOUR_STEPS.map(({ step }) => step)) readonly toStep!: StepNumber;
  @TextField({ min: reasonMin, max: reasonMax }) readonly reason!: string;
}

export class EndStepsDto implements EndStepsRequest {
  @TextField({ min: reasonMin, max: reasonMax }) readonly reason!: string;
}

export class SetStepsRulesDto implements SetStepsRulesRequest {
  @IsInt() @Min(0) @Max(gapDaysMax) readonly gapDays!: number;
  @IsInt() @Min(0) @Max(totalDaysMax) readonly totalDays!: number;
  @IsOptional() @IsUUID() readonly documentId!: string | null;
}
