import { IsString, IsUUID, Length } from 'class-validator';
import { PC_SIGN_IN_LIMITS, type PcCodeRequest, type PcSignInPollRequest } from '@silin/shared';

export class PcSignInPollDto implements PcSignInPollRequest {
  @IsUUID()
  requestId!: string;

  @IsString()
  @Length(1, PC_SIGN_IN_LIMITS.secretMax)
  secret!: string;
}

/** As typed or as scanned. */
export class PcCodeDto implements PcCodeRequest {
  @IsString()
  @Length(1, PC_SIGN_IN_LIMITS.typedCodeMax)
  code!: string;
}
