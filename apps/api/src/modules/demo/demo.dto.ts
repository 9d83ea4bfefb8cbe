import { IsInt, Max, Min } from 'class-validator';
import { DEMO_LIMITS, type DemoCodeRequest, type MoveClockRequest } from '@silin/shared';
import { TextField } from '../../platform/http';

export class DemoCodeDto implements DemoCodeRequest {
  @TextField({ max: DEMO_LIMITS.personKeyMax })
  personKey!: string;
}

export class MoveClockDto implements MoveClockRequest {
  @IsInt()
  @Min(1)
  @Max(DEMO_LIMITS.clockMinutesMax)
  minutes!: number;
}
