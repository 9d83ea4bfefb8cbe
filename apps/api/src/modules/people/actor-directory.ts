import { Injectable } from '@nestjs/common';
import { dayOf, type Role } from '@silin/shared';
import { ActorDirectory, type ActorFacts, type Appointment, type Caller } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { PreparedStatements } from '../../platform/database';

type Facts = {
  personId: string | null;
  communityId: string | null;
  role: Role | null;
  orgUnitId: string | null;
  roleCommunityId: string | null;
  isResident: number | string;
};
type SessionRow = Omit<Caller['session'], 'personId'> & { sessionPersonId: string | null };

const COLUMNS = `b.personId, p.communityId, a.role, a.orgUnitId, a.communityId AS roleCommunityId,
    (EXISTS (SELECT 1 FROM ownership o WHERE o.personId = b.personId AND o.since <= ? AND (o.until IS NULL OR o.until > ?))
      OR EXISTS (SELECT 1 FROM residence r WHERE r.personId = b.personId AND r.since <= ? AND (r.until IS NULL OR r.until > ?))) AS isResident`;
const JOINED = `LEFT JOIN person p ON p.personId = b.personId
  LEFT JOIN appointment a ON a.personId = b.personId AND a.since <= ? AND (a.until IS NULL OR a.until > ?)`;
const OF_USER = `SELECT ${COLUMNS} FROM account_binding b ${JOINED} WHERE b.userId = ?`;
/** With the day six times, then the session. */
export const CALLER = `
  SELECT s.sessionId, s.userId, s.personId AS sessionPersonId, s.lastUsedAt, s.expiresAt, s.endedAt, ${COLUMNS}
  FROM session s LEFT JOIN account_binding b ON b.userId = s.userId ${JOINED}
  WHERE s.sessionId = ?`;

/** Who a signed-in user is today: person, community, appointments in force. One statement, prepared. */
@Injectable()
export class PeopleActorDirectory extends ActorDirectory {
  constructor(
    private readonly statements: PreparedStatements,
    private readonly clock: Clock,
  ) {
    super();
  }

  async factsOf(userId: string): Promise<ActorFacts> {
    return factsIn(await this.statements.run<Facts[]>(OF_USER, this.withDays(userId)));
  }

  async callerOf(sessionId: string): Promise<Caller | null> {
    const rows = await this.statements.run<(Facts & SessionRow)[]>(CALLER, this.withDays(sessionId));
    const [first] = rows;
    if (!first) return null;
    const { userId, sessionPersonId, lastUsedAt, expiresAt, endedAt } = first;
    return { session: { sessionId, userId, personId: sessionPersonId, lastUsedAt, expiresAt, endedAt }, facts: factsIn(rows) };
  }

  private withDays(id: string): string[] {
    const day = dayOf(this.clock.now());
    return [day, day, day, day, day, day, id];
  }
}

function factsIn(rows: readonly Facts[]): ActorFacts {
  const [first] = rows;
  if (!first?.personId) return { personId: null, standing: 'guest', communityId: null, appointments: [] };
  const isResident = Number(first.isResident) === 1;
  return {
    personId: first.personId,
    standing: isResident ? 'resident' : 'guest',
    communityId: isResident ? first.communityId : null,
    appointments: rows.flatMap(({ role, orgUnitId, roleCommunityId }): Appointment[] =>
      role && orgUnitId && roleCommunityId ? [{ role, orgUnitId, communityId: roleCommunityId }] : [],
    ),
  };
}
