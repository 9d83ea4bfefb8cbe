import { policyOf, type PublicationPolicy } from '@silin/shared';
import type { ResolutionEntity } from './resolution.entity';

/** What it was published under; of a draft, what it would be by its effect. */
export function policyOfRow({ policy, effect }: Pick<ResolutionEntity, 'policy' | 'effect'>): PublicationPolicy {
  return policy ?? policyOf({ effect });
}
