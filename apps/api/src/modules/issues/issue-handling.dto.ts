import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import {
  BEHALF_CONSENTS,
  INTAKE_LIMITS,
  ISSUE_LIMITS,
  REFERRAL_OFFICES,
  SEARCH_LIMITS,
  type BehalfConsent,
  type MergeIssueRequest,
  type RaiseOnBehalfRequest,
  type ReferIssueRequest,
  type ReferralOffice,
  type SetReferralOfficeRequest,
} from '@silin/shared';
import { Holds, Rewritten } from '../../platform/http';
import { isMobile, isPersonName, nameOf, phoneDigits, plainText } from '../people';
import { RaiseIssueDto, Words } from './issue-words.dto';

const { reasonMin, reasonMax } = ISSUE_LIMITS;
const Office = () => IsIn(Object.keys(REFERRAL_OFFICES));

export class MergeIssueDto implements MergeIssueRequest {
  @IsUUID() targetIssueId!: string;
}

export class ReferIssueDto implements ReferIssueRequest {
  @Office() office!: ReferralOffice;
  @Words(reasonMax, reasonMin) reason!: string;
}

export class SetReferralOfficeDto implements SetReferralOfficeRequest {
  @Office() code!: ReferralOffice;
  @Words(INTAKE_LIMITS.officeNameMax) name!: string;
  /** Digits, as they are dialled. */
  @Matches(/^\d[\d-]{2,19}$/) phone!: string;
}

/** What a handler types to find a matter or a person. */
export class FindByWordsDto {
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_LIMITS.textMax)
  text: string = '';
}

/** Written the way the register writes it, so that the person is recognised once the register knows them. */
export class RaiseOnBehalfDto extends RaiseIssueDto implements RaiseOnBehalfRequest {
  @IsIn(Object.keys(BEHALF_CONSENTS)) consent!: BehalfConsent;

  @IsOptional()
  @IsUUID()
  personId?: string;

  @Rewritten((text) => nameOf(plainText(text)))
  @IsOptional()
  @Length(1, INTAKE_LIMITS.personNameMax)
  @Holds('personName', isPersonName)
  name?: string;

  @Rewritten((text) => phoneDigits(plainText(text)))
  @IsOptional()
  @Holds('mobile', isMobile)
  phone?: string;
}
