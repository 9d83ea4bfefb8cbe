import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DEMAND_RULES, MEETING_LIMITS, type DemandRequest, type DemandRule } from '@silin/shared';
import { TextField } from '../../../platform/http';

export class DemandDto implements DemandRequest {
  @IsUUID() requestKey!: string;
  @IsIn(Object.keys(DEMAND_RULES)) rule!: DemandRule;
  @IsOptional() @IsUUID() estateId?: string;
  @TextField({ min: MEETING_LIMITS.demandMin, max: MEETING_LIMITS.demandMax }) text!: string;
}
