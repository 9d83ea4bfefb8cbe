import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, type Role } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { accountsOf, appointmentsOf } from './directory-statements';

export type Neighbour = Readonly<{ personId: string; userIds: readonly string[]; roles: readonly Role[] }>;
type Named = Readonly<{ communityId: string; name: string; home: string }>;

/** 「3号楼 2单元 502室」 and 「3号楼2单元502」 are one home. */
const plain = (home: string) => home.replace(/\s|室$/gu, '');
const IN_HOME = `REPLACE(REPLACE(CONCAT(h.buildingName, h.unitName, h.roomName), ' ', ''), '室', '') = ?`;
const STATEMENT = `
  SELECT p.personId FROM person p
  JOIN ownership o ON o.personId = p.personId AND o.since <= ? AND (o.until IS NULL OR o.until > ?) JOIN home h ON h.homeId = o.homeId
  WHERE p.communityId = ? AND p.kind = 'natural' AND p.name = ? AND ${IN_HOME}
  UNION
  SELECT p.personId FROM person p
  JOIN residence r ON r.personId = p.personId AND r.since <= ? AND (r.until IS NULL OR r.until > ?) JOIN home h ON h.homeId = r.homeId
  WHERE p.communityId = ? AND p.kind = 'natural' AND p.name = ? AND ${IN_HOME}`;

/** Finds a resident whom somebody can name in full, by name and home. Half a name finds nobody, and neither do two of the same name. */
@Injectable()
export class NeighbourRegister {
  constructor(private readonly clock: Clock) {}

  async named(em: EntityManager, { communityId, name, home }: Named): Promise<Neighbour | null> {
    const day = dayOf(this.clock.now());
    const asked = [day, day, communityId, name.trim(), plain(home)];
    const rows = await em.query<{ personId: string }[]>(STATEMENT, [...asked, ...asked]);
    const [only] = rows;
    if (!only || rows.length > 1) return null;
    const accounts = await accountsOf(em, [only.personId]);
    const roles = (await appointmentsOf(em, [only.personId], day)).map(({ role }) => role);
    return { personId: only.personId, userIds: accounts.map(({ userId }) => userId), roles };
  }
}
