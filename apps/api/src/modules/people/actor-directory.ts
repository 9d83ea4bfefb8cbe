import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { dayOf, type Role } from '@silin/shared';
import { ActorDirectory, type ActorFacts, type Appointment } from '../../platform/auth';
import { Clock } from '../../platform/clock';

type Row = {
  personId: string | null;
  communityId: string | null;
  role: Role | null;
  orgUnitId: string | null;
  roleCommunityId: string | null;
  isResident: number | string;
};

export const ACTOR_FACTS = `
  SELECT b.personId, p.communityId, a.role, a.orgUnitId, a.communityId AS roleCommunityId,
    (EXISTS (SELECT 1 FROM ownership o WHERE o.personId = b.personId AND o.since <= ? AND (o.until IS NULL OR o.until > ?))
      OR EXISTS (SELECT 1 FROM residence r WHERE r.personId = b.personId AND r.since <= ? AND (r.until IS NULL OR r.until > ?))) AS isResident
  FROM account_binding b JOIN person p ON p.personId = b.personId
  LEFT JOIN appointment a ON a.personId = b.personId AND a.since <= ? AND (a.until IS NULL OR a.until > ?)
  WHERE b.userId = ?`;

/** Who a signed-in user is today: person, community, appointments in force. One statement. */
@Injectable()
export class PeopleActorDirectory extends ActorDirectory {
  private readonly em: EntityManager;

  constructor(
    dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    super();
    this.em = dataSource.manager;
  }

  async factsOf(userId: string): Promise<ActorFacts> {
    const day = dayOf(this.clock.now());
    const rows = await this.em.query<Row[]>(ACTOR_FACTS, [day, day, day, day, day, day, userId]);
    const [first] = rows;
    if (!first) return { personId: null, standing: 'guest', communityId: null, appointments: [] };
    const isResident = Number(first.isResident) === 1;
    return {
      personId: first.personId,
      standing: isResident ? 'resident' : 'guest',
      communityId: isResident ? first.communityId : null,
      appointments: rows.flatMap((row): Appointment[] =>
        row.role && row.orgUnitId && row.roleCommunityId
          ? [{ role: row.role, orgUnitId: row.orgUnitId, communityId: row.roleCommunityId }]
          : [],
      ),
    };
  }
}
