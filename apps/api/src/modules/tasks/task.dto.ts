import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import {
  ISSUE_LIMITS,
  TASK_LIMITS,
  type AcceptWorkRequest,
  type AssignTaskRequest,
  type DeliverTaskRequest,
  type ExecuteDirectlyRequest,
  type RateTaskRequest,
  type ReasonRequest,
  type ReportProgressRequest,
  type SendBackRequest,
} from '@silin/shared';
import { applyDecorators } from '@nestjs/common';
import { DayField, TextField } from '../../platform/http';

const PhotosField = () => applyDecorators(IsArray(), ArrayMaxSize(TASK_LIMITS.photosMax), ArrayUnique(), IsUUID(undefined, { each: true }));

/** Work is handed out in the same words, with a resolution or without. */
export class AssignTaskDto implements AssignTaskRequest, ExecuteDirectlyRequest {
  @IsUUID()
  requestKey!: string;

  @IsUUID()
  assigneeOrgUnitId!: string;

  @TextField({ max: TASK_LIMITS.titleMax })
  title!: string;

  @DayField()
  dueOn!: string;
}

export class ReassignTaskDto implements Pick<AssignTaskRequest, 'assigneeOrgUnitId' | 'dueOn'> {
  @IsUUID()
  assigneeOrgUnitId!: string;

  @DayField()
  dueOn!: string;
}

export class ReasonDto implements ReasonRequest, SendBackRequest {
  @TextField({ min: ISSUE_LIMITS.reasonMin, max: ISSUE_LIMITS.reasonMax })
  reason!: string;
}

export class ReportProgressDto implements ReportProgressRequest {
  @IsUUID()
  requestKey!: string;

  @TextField({ max: TASK_LIMITS.textMax })
  text!: string;

  @PhotosField()
  photoIds!: string[];
}

/** How many photos are needed is refused by the service, with the numbers. */
export class DeliverTaskDto implements DeliverTaskRequest {
  @IsUUID()
  requestKey!: string;

  @TextField({ max: TASK_LIMITS.textMax })
  text!: string;

  @PhotosField()
  beforePhotoIds!: string[];

  @PhotosField()
  afterPhotoIds!: string[];
}

export class StarsDto implements AcceptWorkRequest, RateTaskRequest {
  @IsInt()
  @Min(TASK_LIMITS.starsMin)
  @Max(TASK_LIMITS.starsMax)
  stars!: number;

  @IsOptional()
  @TextField({ min: 0, max: TASK_LIMITS.commentMax })
  comment?: string;
}
