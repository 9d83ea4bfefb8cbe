import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  AUTHORITY_KINDS,
  PROXY_LIMITS,
  type AgentNamed,
  type AuthorityKind,
  type GiveAuthorityRequest,
  type ProxyDeskQuery,
  type ProxyVoteRequest,
  type RecordAuthorityRequest,
} from '@silin/shared';
import { Holds, Rewritten, TextField } from '../../../platform/http';
import { isMobile, isPersonName, nameOf, phoneDigits, plainText } from '../../people';
import { VoteDto } from '../ballot.dto';

const { nameMax, homeMax, photosMax, textMax } = PROXY_LIMITS;

export class ProxyDeskQueryDto implements ProxyDeskQuery {
  @IsOptional()
  @IsString()
  @MaxLength(120)
  cursor?: string;
}

/** `?text=` the number of a ballot, or a part of a room. */
export class EntryQueryDto {
  @TextField({ max: textMax })
  text!: string;
}

/** Written the way the register writes it. */
export class AgentDto implements AgentNamed {
  @Rewritten((text) => nameOf(plainText(text)))
  @Length(1, nameMax)
  @Holds('personName', isPersonName)
  name!: string;

  @IsOptional()
  @TextField({ max: homeMax })
  home?: string;

  @IsOptional()
  @Rewritten((text) => phoneDigits(plainText(text)))
  @Holds('mobile', isMobile)
  phone?: string;
}

export class GiveAuthorityDto implements GiveAuthorityRequest {
  @IsUUID()
  requestKey!: string;

  @IsUUID()
  rollEntryId!: string;

  @ValidateNested()
  @Type(() => AgentDto)
  agent!: AgentDto;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(photosMax)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  photoIds!: string[];
}

export class RecordAuthorityDto extends GiveAuthorityDto implements RecordAuthorityRequest {
  @IsUUID()
  principalId!: string;

  @IsIn(Object.keys(AUTHORITY_KINDS))
  kind!: AuthorityKind;
}

export class ProxyVoteDto extends VoteDto implements ProxyVoteRequest {
  @IsOptional()
  @IsUUID()
  deviceKey?: string;
}
