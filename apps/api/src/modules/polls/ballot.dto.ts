import { IsString, IsUUID, MaxLength } from 'class-validator';
import type { CastBallotRequest, CastByHandRequest, Choice } from '@silin/shared';

/** What may be chosen is refused by the ballot box, with the list to choose from. */
export class CastBallotDto implements CastBallotRequest {
  @IsUUID()
  requestKey!: string;

  @IsString()
  @MaxLength(40)
  choice!: Choice;
}

export class CastByHandDto extends CastBallotDto implements CastByHandRequest {
  @IsUUID()
  personId!: string;

  @IsUUID()
  witnessPersonId!: string;
}
