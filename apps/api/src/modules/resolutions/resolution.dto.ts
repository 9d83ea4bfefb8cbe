import { RESOLUTION_LIMITS, type DraftResolutionRequest, type PostOnBoardRequest } from '@silin/shared';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsOptional, IsUUID } from 'class-validator';
import { TextField } from '../../platform/http';

export class DraftResolutionDto implements DraftResolutionRequest {
  @TextField({ min: 4, max: RESOLUTION_LIMITS.textMax })
  text!: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(RESOLUTION_LIMITS.adoptsMax)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  adopts?: string[];
}

export class PostOnBoardDto implements PostOnBoardRequest {
  @IsUUID()
  requestKey!: string;

  @TextField({ max: RESOLUTION_LIMITS.boardPlaceMax })
  place!: string;

  /** Without a photo it is only said. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(RESOLUTION_LIMITS.boardPhotosMax)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  photoIds!: string[];
}
