import { IsOptional, IsString, Length } from 'class-validator';
import { SESSION_LIMITS, type RefreshSessionRequest, type StartSessionRequest } from '@silin/shared';
import { TextField } from '../../../platform/http';

export class StartSessionDto implements StartSessionRequest {
  @IsString()
  @Length(1, SESSION_LIMITS.codeMax)
  code!: string;

  @IsOptional()
  @TextField({ max: SESSION_LIMITS.deviceMax })
  device?: string;
}

export class RefreshSessionDto implements RefreshSessionRequest {
  @IsString()
  @Length(1, SESSION_LIMITS.refreshTokenMax)
  refreshToken!: string;
}
