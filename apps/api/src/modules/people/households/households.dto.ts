import { IsIn, IsUUID, ValidateIf } from 'class-validator';
import { CHANGE_LIMITS, type RegisterDelegateRequest, type StandForHomeRequest } from '@silin/shared';
import { TextField } from '../../../platform/http';

export class StandForHomeDto implements StandForHomeRequest {
  @IsIn([true])
  ofAge!: true;

  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  replaces!: string | null;
}

export class RegisterDelegateDto extends StandForHomeDto implements RegisterDelegateRequest {
  @TextField({ min: CHANGE_LIMITS.reasonMin, max: CHANGE_LIMITS.reasonMax })
  reason!: string;
}
