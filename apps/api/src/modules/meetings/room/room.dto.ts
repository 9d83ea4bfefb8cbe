import { IsUUID } from 'class-validator';
import { MEETING_LIMITS, type AskForOtherRequest, type RecuseOtherRequest, type RecuseRequest } from '@silin/shared';
import { TextField } from '../../../platform/http';

export class RecuseDto implements RecuseRequest {
  @TextField({ min: MEETING_LIMITS.recusalMin, max: MEETING_LIMITS.recusalMax }) reason!: string;
}

export class RecuseOtherDto extends RecuseDto implements RecuseOtherRequest {
  @IsUUID() personId!: string;
}

export class AskForOtherDto implements AskForOtherRequest {
  @IsUUID() personId!: string;
}
