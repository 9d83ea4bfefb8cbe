import type { Role } from '@silin/shared';
import { hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import { found, notFound } from '../../platform/http';

/** In which of these roles the actor acts here; a stranger gets the answer of an unknown id. @throws ProblemError not_found */
export function roleOf(actor: Actor, communityId: string, roles: readonly Role[]): Role {
  if (!hasRoleIn(actor, communityId, roles)) throw notFound();
  return found(rolesIn(actor, communityId).find((role) => roles.includes(role)));
}
