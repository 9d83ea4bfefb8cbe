import { HANDLERS, type Role } from '@silin/shared';
import { rolesIn, type Actor } from '../../../platform/auth';

/** In which capacity a handler acts, for the record. */
export const handlerIn = (actor: Actor, communityId: string): Role =>
  rolesIn(actor, communityId).find((role) => (HANDLERS as readonly Role[]).includes(role)) ?? 'grid_worker';
