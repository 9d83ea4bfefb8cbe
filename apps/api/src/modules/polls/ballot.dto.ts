import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { CastBallotRequest, CastByHandRequest, Choice } from '@silin/shared';

/** What may be chosen is refused by the ballot box, with the list to choose from. */
export class CastBallotDto implements CastBallotRequest {
  @IsUUID()
  requestKey!: string;

  @IsString()
  @MaxLength(40)
  choice!: Choice;

  @IsOptional()
  @IsUUID()
  rollEntryId?: string;
}

export class CastByHandDto implements CastByHandRequest {
  @IsUUID()
  requestKey!: string;

  @IsString()
  @MaxLength(40)
  choice!: Choice;

  @IsUUID()
  personId!: string;

  @IsUUID()
  witnessPersonId!: string;
}
