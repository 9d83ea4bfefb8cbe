import type { Actor } from '../../platform/auth';
import { ProblemError } from '../../platform/http';

/** Verified residents may send photos, and whoever holds an office. @throws ProblemError permission.unverified */
export function requireUploader(actor: Pick<Actor, 'standing' | 'appointments'> | undefined): void {
  if (actor?.standing !== 'resident' && !actor?.appointments.length) throw new ProblemError('permission.unverified', {});
}
