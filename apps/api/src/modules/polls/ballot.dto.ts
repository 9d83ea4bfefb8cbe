import { IsObject, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { SLATE_LIMITS, type CastBallotRequest, type CastByHandRequest, type Choice, type SlateChoices } from '@silin/shared';

const SHA256 = /^[0-9a-f]{64}$/;

/** What may be chosen is refused by the ballot box, with the list to choose from. */
export class VoteDto {
  @IsUUID()
  requestKey!: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  choice?: Choice;

  @IsOptional()
  @IsObject()
  choices?: SlateChoices;

  @IsOptional()
  @Matches(SHA256)
  shownSha256?: string;

  @IsOptional()
  @IsString()
  @MaxLength(SLATE_LIMITS.optionsMax)
  code?: string;
}

export class CastBallotDto extends VoteDto implements CastBallotRequest {
  @IsOptional()
  @IsUUID()
  rollEntryId?: string;

  @IsOptional()
  @IsUUID()
  deviceKey?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  replaces?: string;
}

export class CastByHandDto extends VoteDto implements CastByHandRequest {
  @IsUUID()
  personId!: string;

  @IsUUID()
  witnessPersonId!: string;
}
