import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID, Length } from 'class-validator';
import {
  BULK_LIMITS,
  CLAIM_LIMITS,
  REGISTER_LIMITS,
  type ApproveClaimsRequest,
  type ClaimHomeRequest,
  type DecideClaimRequest,
} from '@silin/shared';
import { Holds, Rewritten, TextField } from '../../../platform/http';
import { isMobile, isPersonName, nameOf, phoneDigits, plainText } from '../register-file';

/** Written the way the register writes it, so that 「199 0000 0001」 and 「王 秀兰」 are found. */
export class ClaimHomeDto implements ClaimHomeRequest {
  @IsUUID()
  estateId!: string;

  @TextField({ max: REGISTER_LIMITS.buildingMax })
  buildingName!: string;

  @TextField({ min: 0, max: REGISTER_LIMITS.unitMax })
  unitName!: string;

  @TextField({ max: CLAIM_LIMITS.roomMax })
  roomName!: string;

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

export class DecideClaimDto implements DecideClaimRequest {
  @IsOptional()
  @TextField({ min: 0, max: CLAIM_LIMITS.noteMax })
  reason?: string;
}

export class ApproveClaimsDto implements ApproveClaimsRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_LIMITS.claimsMax)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  claimIds!: string[];
}
