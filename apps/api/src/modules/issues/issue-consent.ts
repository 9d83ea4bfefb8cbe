import type { EntityManager } from 'typeorm';
import { PRIVACY_GUIDE } from '@silin/shared';
import { ProblemError } from '../../platform/http';
import { ConsentEntity } from '../people';

/** What somebody raises tells of them and their home. @throws ProblemError consent.needed */
export async function requireConsent(em: EntityManager, userId: string): Promise<void> {
  const { document, version } = PRIVACY_GUIDE;
  const newest = await em.findOne(ConsentEntity, { where: { userId, document }, order: { at: 'DESC' } });
  if (!newest?.given || newest.version !== version) throw new ProblemError('consent.needed', { document, version });
}
