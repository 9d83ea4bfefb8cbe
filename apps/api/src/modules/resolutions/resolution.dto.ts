import { RESOLUTION_LIMITS, type DraftResolutionRequest } from '@silin/shared';
import { TextField } from '../../platform/http';

export class DraftResolutionDto implements DraftResolutionRequest {
  @TextField({ min: 4, max: RESOLUTION_LIMITS.textMax })
  text!: string;
}
