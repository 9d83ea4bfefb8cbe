import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { newId } from '../../../platform/database';
import { EventLog, type Happening } from '../../../platform/events';
import { Sealer } from '../../../platform/storage';
import { HomeEntity, OrgUnitEntity } from '../../communities';
import { Departures } from '../changes/departures';
import { OwnershipEntity } from '../ownership.entity';
import { ParkingOwnershipEntity } from '../parking-ownership.entity';
import { ParkingUnitEntity } from '../parking-unit.entity';
import { PeopleSequels } from '../people-sequels';
import { PersonEntity } from '../person.entity';
import { ResidenceEntity } from '../residence.entity';
import type { Pair, PlannedHome } from './planned-row';
import type { PlannedPerson, RegisterPlan } from './register-plan';

export type WritingFacts = Readonly<{ communityId: string; estateId: string; importId: string; actorUserId: string; actorParty: string }>;
export type WritingMoment = Readonly<{ now: Date; /** From which the file holds. */ effectiveOn: string }>;

/** Rows of one statement: few enough for any server's packet, many enough that an estate takes a handful. */
const BATCH = 500;

/** Writes a plan in the caller's transaction, many rows to a statement. Persons, homes and ties are never deleted, only ended. */
@Injectable()
export class RegisterWriter {
  constructor(
    private readonly sealer: Sealer,
    private readonly events: EventLog,
    private readonly departures: Departures,
    private readonly sequels: PeopleSequels,
  ) {}

  async write(em: EntityManager, plan: RegisterPlan, facts: WritingFacts, moment: WritingMoment): Promise<void> {
    await this.buildings(em, plan.buildings, facts, moment);
    await this.homes(em, plan.homes, facts, moment);
    await this.persons(em, plan.persons, facts, moment);
    for (const ids of batches(plan.ownershipIdsEnded)) {
      await em.update(OwnershipEntity, { ownershipId: In([...ids]) }, { until: moment.effectiveOn });
    }
    await begin(em, OwnershipEntity, 'ownershipId', plan.ownershipsBegun, moment);
    await begin(em, ResidenceEntity, 'residenceId', plan.residencesBegun, moment);
    await this.parking(em, plan.parking, facts, moment);
    for (const { endedIds } of plan.ownersMoved) for (const one of endedIds) await this.departures.leave(em, one, moment.effectiveOn);
    await this.record(em, plan, facts, moment);
    const { communityId, estateId, actorUserId: userId, actorParty: party } = facts;
    const homeIds = plan.ownersMoved.map(({ homeId }) => homeId);
    const parkingIds = plan.parking.ownersMoved.map(({ homeId }) => homeId);
    await this.sequels.ownersMoved(em, { communityId, estateId, homeIds, parkingIds, on: moment.effectiveOn, by: { userId, party } });
  }

  private async buildings(em: EntityManager, buildings: RegisterPlan['buildings'], facts: WritingFacts, { now }: WritingMoment) {
    const { communityId, estateId: parentId } = facts;
    const same = { communityId, parentId, kind: 'building' as const, estateKind: null, publicPhone: null, settings: null, createdAt: now };
    const rows = buildings.map(({ buildingId, name }) => ({ ...same, orgUnitId: buildingId, name }));
    for (const batch of batches(rows)) await em.insert(OrgUnitEntity, batch);
  }

  private async homes(em: EntityManager, homes: readonly PlannedHome[], { communityId, estateId }: WritingFacts, { now }: WritingMoment) {
    const rows = homes.map(({ before: _, parking: __, ...home }) => ({ ...home, communityId, estateId, createdAt: now }));
    await upsert(em, HomeEntity, rows, ['areaCm2', 'delivered']);
  }

  /** After the persons who own it. Nobody moves in or leaves an office by it. */
  private async parking(
    em: EntityManager,
    { units, ownershipsBegun, ownershipIdsEnded }: RegisterPlan['parking'],
    { communityId, estateId }: WritingFacts,
    { now, effectiveOn: on }: WritingMoment,
  ): Promise<void> {
    const rows = units.map(({ homeId: parkingId, parking: kind, buildingName, unitName, roomName, areaCm2, delivered }) => ({
      ...{ parkingId, communityId, estateId, kind, buildingName, unitName, roomName, areaCm2, delivered },
      createdAt: now,
    }));
    await upsert(em, ParkingUnitEntity, rows, ['kind', 'areaCm2', 'delivered']);
    for (const ids of batches(ownershipIdsEnded)) {
      await em.update(ParkingOwnershipEntity, { parkingOwnershipId: In([...ids]) }, { until: on });
    }
    const begun = ownershipsBegun.map(({ homeId: parkingId, personId }) => ({
      ...{ parkingOwnershipId: newId(now), parkingId, personId, since: on, until: null },
    }));
    await upsert(em, ParkingOwnershipEntity, begun, ['until']);
  }

  private async persons(em: EntityManager, persons: readonly PlannedPerson[], { communityId }: WritingFacts, { now }: WritingMoment) {
    const rows = persons.map(({ personId, kind, name, phone }) => ({
      ...{ personId, communityId, kind, name, createdAt: now, endedOn: null },
      phoneDigest: phone === null ? null : this.sealer.digest(phone),
      phoneSealed: phone === null ? null : this.sealer.seal(phone),
    }));
    await upsert(em, PersonEntity, rows, ['phoneDigest', 'phoneSealed']);
  }

  /** The old area stays readable in the record; owners stay readable in their dated rows. */
  private async record(em: EntityManager, plan: RegisterPlan, facts: WritingFacts, { effectiveOn: on }: WritingMoment) {
    const { communityId, importId, actorUserId, actorParty } = facts;
    const by = { communityId, actorUserId, actorParty };
    const things = [
      { aggregate: 'home', ...plan },
      { aggregate: 'parking', ...plan.parking, homes: plan.parking.units },
    ];
    const moved = things.flatMap(({ aggregate, ownersMoved }) =>
      ownersMoved.map(({ homeId: aggregateId, ...who }): Happening => {
        return { ...by, aggregate, aggregateId, action: 'changeOwners', facts: { importId, on, ...who } };
      }),
    );
    const { moves: _, ...counts } = plan.changes;
    const changed = things.flatMap(({ aggregate, homes }) =>
      homes.flatMap(({ before, ...home }): Happening[] => {
        if (before === null) return [];
        const facts = { importId, from: asFacts(before), to: asFacts(home) };
        return [{ ...by, aggregate, aggregateId: home.homeId, action: 'correct', facts }];
      }),
    );
    const confirmed = { ...by, aggregate: 'register', aggregateId: importId, action: 'confirm', facts: { ...counts, on } };
    for (const batch of batches([...changed, ...moved, confirmed])) await this.events.recordAll(em, batch);
  }
}

const asFacts = ({ areaCm2, delivered, parking }: Pick<PlannedHome, 'areaCm2' | 'delivered' | 'parking'>) => ({
  ...{ areaCm2, delivered },
  ...(parking === null ? {} : { kind: parking }),
});

/** Somebody who comes back on the day they left begins that day's row again. */
async function begin(
  em: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  key: 'ownershipId' | 'residenceId',
  pairs: readonly Pair[],
  { now, effectiveOn }: WritingMoment,
): Promise<void> {
  const rows = pairs.map((pair) => ({ ...pair, [key]: newId(now), since: effectiveOn, until: null }));
  await upsert(em, entity, rows, ['until']);
}

async function upsert(em: EntityManager, entity: EntityTarget<ObjectLiteral>, rows: readonly ObjectLiteral[], overwritten: string[]) {
  for (const batch of batches(rows)) {
    await em.createQueryBuilder().insert().into(entity).values(batch).orUpdate(overwritten).updateEntity(false).execute();
  }
}

function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH);
}
