import { IsIn, Length } from 'class-validator';
import { CLAIM_LIMITS, isOneTimeCode, plainCode, type RedeemCodeRequest } from '@silin/shared';
import { Holds, Rewritten } from '../../../platform/http';
import { isMobile, isPersonName, nameOf, phoneDigits, plainText } from '../register-file';

/** Typed as it stands on the paper. A slip in copying is told apart from a code that does not work, because the check sign is no secret. */
export class RedeemCodeDto implements RedeemCodeRequest {
  @Rewritten(plainCode)
  @Holds('oneTimeCode', isOneTimeCode)
  code!: string;

  @Rewritten((text) => nameOf(plainText(text)))
  @Length(1, CLAIM_LIMITS.nameMax)
  @Holds('personName', isPersonName)
  name!: string;

  @Rewritten((text) => phoneDigits(plainText(text)))
  @Holds('mobile', isMobile)
  phone!: string;

  @IsIn(['owner', 'resident'])
  capacity!: 'owner' | 'resident';
}
