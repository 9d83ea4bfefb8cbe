import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CARRIERS, COMMUNITY_WORDS, dayOf, roleName, type CarrierView, type Role } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { EventLog } from '../../platform/events';
import { found } from '../../platform/http';
import { Sealer } from '../../platform/storage';
import { homeLabel, inNaturalOrder } from '../communities';
import { knownAs, type KnownAs } from './alias';
import {
  accountsInCommunity,
  accountsOf,
  appointmentsAt,
  appointmentsInCommunity,
  appointmentsOf,
  homesOf,
  personsBehind,
  personsOnceBehind,
  residentsAmong,
  type AppointmentRow,
} from './directory-statements';
import { PersonEntity } from './person.entity';

/** For handlers' eyes: the name in the register and the home it stands with. */
export type PersonName = Readonly<{ personId: string; name: string; homeLabel: string | null }>;
/** Somebody who holds a role today. `userIds` are all of their accounts, none where they have no phone; `userId` is the first of them. */
export type RoleHolder = Readonly<{
  personId: string;
  userId: string | null;
  userIds: readonly string[];
  role: Role;
  roleName: string;
  orgUnitId: string;
  orgUnitName: string;
}>;
/** Whose accounts are asked for. */
type Whose = Readonly<{ userId: string; personId: string | null }>;
export type Identity = Readonly<{ personId: string; name: string; phone: string | null }>;
/** `as` = the right in which it is asked; the office in the community where none is given. */
export type LookUp = Readonly<{ personId: string; communityId: string; issueId?: string; as?: string; why: string }>;

/**
 * Who somebody is, for other modules. Everything is asked for many at once; an id that nobody has is simply not in the answer.
 * Inside a transaction pass its `em`, so that no second connection is taken.
 */
@Injectable()
export class PeopleDirectory {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly sealer: Sealer,
  ) {}

  /** 「3号楼居民」 for neighbours, 「网格员」 or 「顺安物业」 for who only works here. See KnownAs. */
  async aliasesOf(personIds: readonly string[], em: EntityManager = this.dataSource.manager): Promise<Map<string, KnownAs>> {
    const wanted = [...new Set(personIds)];
    const day = this.today();
    const homes = grouped(await homesOf(em, wanted, day), (row) => row.personId);
    const roles = grouped(await appointmentsOf(em, wanted, day), (row) => row.personId);
    return new Map(
      wanted.map((personId) => {
        return [personId, knownAs(personId, homes.get(personId) ?? [], roles.get(personId) ?? [])];
      }),
    );
  }

  /** The same for accounts. What one did while it was bound stays that person's; one that never was is left out. */
  async aliasesOfUsers(userIds: readonly string[], em: EntityManager = this.dataSource.manager): Promise<Map<string, KnownAs>> {
    const past = await personsOnceBehind(em, [...new Set(userIds)]);
    const once = past.map((row): [string, string] => [row.userId, row.personId]);
    const persons = new Map([...once, ...(await this.personIdsOf(userIds, em))]);
    const aliases = await this.aliasesOf([...persons.values()], em);
    return new Map([...persons].flatMap(([userId, personId]) => entryOf(userId, aliases.get(personId))));
  }

  /** Names for hand lists and other pages of handlers; never for what a neighbour reads. */
  async namesOf(personIds: readonly string[], em: EntityManager = this.dataSource.manager): Promise<Map<string, PersonName>> {
    const wanted = [...new Set(personIds)];
    if (wanted.length === 0) return new Map();
    const rows = await em.query<{ personId: string; name: string }[]>('SELECT personId, name FROM person WHERE personId IN (?)', [wanted]);
    const homes = grouped(await homesOf(em, wanted, this.today()), (row) => row.personId);
    return new Map(
      rows.map(({ personId, name }) => {
        const [first] = (homes.get(personId) ?? []).map(homeLabel).sort(inNaturalOrder);
        return [personId, { personId, name, homeLabel: first ?? null }];
      }),
    );
  }

  /** Every account of each person; several accounts may be one person. */
  async userIdsOf(personIds: readonly string[], em: EntityManager = this.dataSource.manager): Promise<Map<string, string[]>> {
    const accounts = grouped(await accountsOf(em, [...new Set(personIds)]), (row) => row.personId);
    return new Map([...accounts].map(([personId, rows]) => [personId, rows.map((row) => row.userId)]));
  }

  /** Everybody in the register of a community who has an account here, with all of theirs. */
  async accountsIn(communityId: string, em: EntityManager = this.dataSource.manager): Promise<Map<string, string[]>> {
    const accounts = grouped(await accountsInCommunity(em, communityId), (row) => row.personId);
    return new Map([...accounts].map(([personId, rows]) => [personId, rows.map((row) => row.userId)]));
  }

  async personIdsOf(userIds: readonly string[], em: EntityManager = this.dataSource.manager): Promise<Map<string, string>> {
    const rows = await personsBehind(em, [...new Set(userIds)]);
    return new Map(rows.map((row) => [row.userId, row.personId]));
  }

  /** Which of these accounts are the actor's own, or another one of the same person. */
  async accountsOf(actor: Whose, userIds: readonly string[], em: EntityManager): Promise<Set<string>> {
    const persons = await this.personIdsOf(
      userIds.filter((userId) => userId !== actor.userId),
      em,
    );
    return new Set(
      userIds.filter((userId) => userId === actor.userId || (actor.personId !== null && persons.get(userId) === actor.personId)),
    );
  }

  async isAccountOf(userId: string, actor: Whose, em: EntityManager): Promise<boolean> {
    return (await this.accountsOf(actor, [userId], em)).has(userId);
  }

  /** Who of these owns or lives in a home of the community today. */
  async residentsAmong(
    communityId: string,
    personIds: readonly string[],
    em: EntityManager = this.dataSource.manager,
  ): Promise<Set<string>> {
    return new Set(await residentsAmong(em, communityId, [...new Set(personIds)], this.today()));
  }

  /** Who holds one of these roles in the community today; somebody with two of them comes twice. */
  async personsWithRoles(
    communityId: string,
    roles: readonly Role[],
    em: EntityManager = this.dataSource.manager,
  ): Promise<readonly RoleHolder[]> {
    return this.holders(em, await appointmentsInCommunity(em, communityId, roles, this.today()));
  }

  /** Who stands for an org unit today: the people of a party, a committee, a street. */
  async orgUnitPeople(orgUnitId: string, em: EntityManager = this.dataSource.manager): Promise<readonly RoleHolder[]> {
    return this.holders(em, await appointmentsAt(em, orgUnitId, this.today()));
  }

  /** Everybody in the community who may be given a task: org units for which somebody in a carrying role stands today. */
  async carriersOf(communityId: string, em: EntityManager = this.dataSource.manager): Promise<CarrierView[]> {
    const units = grouped(await appointmentsInCommunity(em, communityId, CARRIERS, this.today()), (row) => row.orgUnitId);
    return [...units.values()].flatMap(asCarrier).sort((one, other) => inNaturalOrder(one.name, other.name));
  }

  /** Name and phone of one person, for somebody who may know them; the look-up is recorded. @throws ProblemError not_found */
  async lookUp(em: EntityManager, actor: Actor, { personId, communityId, issueId, as, why }: LookUp): Promise<Identity> {
    const person = found(await em.findOneBy(PersonEntity, { personId, communityId }));
    await this.events.record(em, {
      aggregate: 'person',
      aggregateId: personId,
      issueId,
      action: 'lookUp',
      actorUserId: actor.userId,
      actorParty: as ?? actor.appointments.find((one) => one.communityId === communityId)?.role ?? 'resident',
      communityId,
      reason: why,
      facts: issueId ? { issueId } : null,
    });
    return { personId, name: person.name, phone: person.phoneSealed === null ? null : this.sealer.open(person.phoneSealed) };
  }

  private async holders(em: EntityManager, rows: readonly AppointmentRow[]): Promise<RoleHolder[]> {
    const accounts = await this.userIdsOf(
      rows.map((row) => row.personId),
      em,
    );
    return rows.map(({ personId, role, orgUnitId, orgUnitName, communityKind }) => {
      const userIds = accounts.get(personId) ?? [];
      return { personId, userId: userIds[0] ?? null, userIds, role, roleName: roleName(role, communityKind), orgUnitId, orgUnitName };
    });
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}

/** A community carries through its 居委会, whichever of its people does the work. */
function asCarrier(rows: readonly AppointmentRow[]): CarrierView[] {
  const [first] = [...rows].sort((one, other) => CARRIERS.indexOf(one.role as never) - CARRIERS.indexOf(other.role as never));
  if (!first) return [];
  const { orgUnitId, role, communityKind } = first;
  const name = first.orgUnitKind === 'community' ? `${first.orgUnitName}${COMMUNITY_WORDS[communityKind].committee}` : first.orgUnitName;
  return [{ orgUnitId, name, role, roleName: roleName(role, communityKind), phone: first.publicPhone }];
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

const entryOf = <T>(key: string, value: T | undefined): [string, T][] => (value === undefined ? [] : [[key, value]]);
