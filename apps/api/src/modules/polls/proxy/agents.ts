import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, STAFF, type AgentNamed } from '@silin/shared';
import { Clock } from '../../../platform/clock';
import { ProblemError } from '../../../platform/http';
import { OrgUnitEntity } from '../../communities';
import { NamedPeople, NeighbourRegister, PeopleDirectory, PersonEntity } from '../../people';

const HOMES_OF = `
  SELECT o.homeId FROM ownership o WHERE o.personId = ? AND o.since <= ? AND (o.until IS NULL OR o.until > ?)
  UNION SELECT r.homeId FROM residence r WHERE r.personId = ? AND r.since <= ? AND (r.until IS NULL OR r.until > ?)`;
const SHARED_HOMES = `SELECT one.homeId FROM (${HOMES_OF}) one JOIN (${HOMES_OF}) other ON other.homeId = one.homeId LIMIT 1`;
const HOLDS = `
  SELECT COUNT(*) AS entries FROM proxy_authority a LEFT JOIN ballot b ON b.pollId = a.pollId AND b.rollEntryId = a.rollEntryId
  WHERE a.pollId = ? AND a.agentPersonId = ? AND a.kind = 'written' AND a.revokedAt IS NULL AND (a.usedAt IS NOT NULL OR b.rollEntryId IS NULL)`;

/** Whoever a paper names to vote: found in the register, or written into it where they live elsewhere. */
@Injectable()
export class Agents {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly neighbours: NeighbourRegister,
    private readonly named: NamedPeople,
    private readonly clock: Clock,
  ) {}

  /**
   * By the home they have here, or else by their phone. Only somebody with a phone may be new, and only where an office holds the paper.
   * @throws ProblemError proxy.agent_unknown
   */
  async find(em: EntityManager, communityId: string, { name, home, phone }: AgentNamed): Promise<string> {
    if (home) {
      const found = await this.neighbours.named(em, { communityId, name, home });
      if (found && (await this.lives(em, found.personId))) return found.personId;
      throw new ProblemError('proxy.agent_unknown', {});
    }
    if (!phone) throw new ProblemError('request.invalid', { fields: [{ field: 'agent.phone', rule: 'required' }] });
    await em.findOne(OrgUnitEntity, { where: { orgUnitId: communityId }, lock: { mode: 'pessimistic_write' } });
    return this.named.of(em, communityId, { name, phone });
  }

  async isStaff(em: EntityManager, communityId: string, personId: string): Promise<boolean> {
    return (await this.people.personsWithRoles(communityId, STAFF, em)).some((one) => one.personId === personId);
  }

  /** Written authorities of this poll that they hold and that its principals have not voted past. */
  async holds(em: EntityManager, pollId: string, personId: string): Promise<number> {
    const [row] = await em.query<{ entries: number | string }[]>(HOLDS, [pollId, personId]);
    return Number(row?.entries ?? 0);
  }

  async shareHome(em: EntityManager, one: string, other: string): Promise<boolean> {
    const day = dayOf(this.clock.now());
    const asked = [one, other].flatMap((personId) => [personId, day, day, personId, day, day]);
    return (await em.query<object[]>(SHARED_HOMES, asked)).length > 0;
  }

  private async lives(em: EntityManager, personId: string): Promise<boolean> {
    const { endedOn } = await em.findOneByOrFail(PersonEntity, { personId });
    return endedOn === null || endedOn > dayOf(this.clock.now());
  }
}
