import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@silin/shared';

export const PERMISSION_KEY = 'permission';

/** Every route names the one permission it needs; a route without one stops the start. */
export const Allow = (permission: Permission) => SetMetadata(PERMISSION_KEY, permission);
