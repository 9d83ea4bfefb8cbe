import type { Role } from '@silin/shared';
import { found, notFound } from '../http/problem-error';
import { hasRoleIn, rolesIn, type Actor } from './actor';

/** In which of these roles the actor acts here; a stranger gets the answer of an unknown id. @throws ProblemError not_found */
export function roleOf(actor: Actor, communityId: string, roles: readonly Role[]): Role {
  if (!hasRoleIn(actor, communityId, roles)) throw notFound();
  return found(rolesIn(actor, communityId).find((role) => roles.includes(role)));
}
