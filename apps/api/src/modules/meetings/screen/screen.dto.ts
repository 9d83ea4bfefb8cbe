import { IsString, Length } from 'class-validator';
import { SCREEN_LIMITS, type OpenScreenRequest } from '@silin/shared';

/** As typed. */
export class OpenScreenDto implements OpenScreenRequest {
  @IsString()
  @Length(1, SCREEN_LIMITS.typedCodeMax)
  code!: string;
}
