import type { EntityManager } from 'typeorm';
import type { Role } from '@silin/shared';

export type OfficeInForce = Readonly<{
  appointmentId: string;
  role: Role;
  orgUnitName: string;
  name: string;
  since: string;
  until: string | null;
}>;

const OFFICES = `
  SELECT a.appointmentId, a.role, u.name AS orgUnitName, p.name, a.since, a.until
  FROM appointment a JOIN org_unit u ON u.orgUnitId = a.orgUnitId JOIN person p ON p.personId = a.personId
  WHERE a.communityId = ? AND (a.until IS NULL OR a.until > ?) ORDER BY a.role, a.since, a.appointmentId`;

/** Everybody in an office of the community on a day or later, for handlers’ eyes. */
export const officesIn = (em: EntityManager, communityId: string, day: string): Promise<OfficeInForce[]> =>
  em.query(OFFICES, [communityId, day]);
