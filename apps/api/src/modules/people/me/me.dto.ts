import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { PRIVACY_GUIDE, type ConsentRequest, type PreferencesRequest } from '@silin/shared';

export class PreferencesDto implements PreferencesRequest {
  @IsBoolean()
  elderMode!: boolean;
}

export class ConsentDto implements ConsentRequest {
  @IsIn([PRIVACY_GUIDE.document])
  document!: 'privacy';

  @IsInt()
  @Min(1)
  @Max(PRIVACY_GUIDE.version)
  version!: number;

  @IsBoolean()
  given!: boolean;
}
