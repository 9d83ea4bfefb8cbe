import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { SCRUTINY_LIMITS, type ConfirmScrutinyRequest, type ScrutiniseRequest, type ScrutinyVerdict } from '@silin/shared';
import { TextField } from '../../platform/http';

export class ScrutiniseDto implements ScrutiniseRequest {
  @IsUUID()
  requestKey!: string;

  @IsIn(['accept', 'send_back'] satisfies ScrutinyVerdict[])
  verdict!: ScrutinyVerdict;

  @TextField({ min: SCRUTINY_LIMITS.wordsMin, max: SCRUTINY_LIMITS.wordsMax })
  words!: string;

  @IsArray()
  @ArrayMinSize(SCRUTINY_LIMITS.photosMin)
  @ArrayMaxSize(SCRUTINY_LIMITS.photosMax)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  photoIds!: string[];

  @TextField({ max: SCRUTINY_LIMITS.witnessNameMax })
  witnessName!: string;

  @TextField({ max: SCRUTINY_LIMITS.witnessHomeMax })
  witnessHome!: string;

  @IsOptional()
  @IsUUID()
  slipPhotoId?: string;
}

export class ConfirmScrutinyDto implements ConfirmScrutinyRequest {
  @IsBoolean()
  agree!: boolean;
}
