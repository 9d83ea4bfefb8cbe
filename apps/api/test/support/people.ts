import type { DataSource } from 'typeorm';
import type { Role } from '@silin/shared';
import { HomeEntity, OrgUnitEntity, VenueEntity } from '../../src/modules/communities';
import { AccountBindingEntity, AppointmentEntity, ConsentEntity, OwnershipEntity, PersonEntity } from '../../src/modules/people';
import { SessionService } from '../../src/platform/auth';
import { newId } from '../../src/platform/database';
import { START, type TestApp } from './test-app';

export type TestCommunity = Readonly<{
  communityId: string;
  streetId: string;
  estateId: string;
  buildingId: string;
  venueId: string;
  propertyId: string;
  name: string;
}>;
export type TestPerson = Readonly<{ userId: string; personId: string; token: string; name: string; homeId: string | null }>;
const SINCE = '2026-01-01';

/** A community with a street above it, one estate, one building, one hall and one property company. */
export async function aCommunity(db: DataSource, name = '柳园社区'): Promise<TestCommunity> {
  const id = () => newId(START);
  const ids = { communityId: id(), streetId: id(), estateId: id(), buildingId: id(), venueId: id(), propertyId: id() };
  const unit = (
    orgUnitId: string,
    parentId: string | null,
    kind: OrgUnitEntity['kind'],
    unitName: string,
    more: Partial<OrgUnitEntity> = {},
  ) => ({
    orgUnitId,
    parentId,
    kind,
    name: unitName,
    communityId: kind === 'street' ? null : ids.communityId,
    estateKind: null,
    publicPhone: null,
    settings: null,
    createdAt: START,
    ...more,
  });
  await db.manager.insert(OrgUnitEntity, [
    unit(ids.streetId, null, 'street', `${name}街道`),
    unit(ids.communityId, ids.streetId, 'community', name),
    unit(ids.estateId, ids.communityId, 'estate', `${name}小区`, { estateKind: 'old' }),
    unit(ids.buildingId, ids.estateId, 'building', '1号楼'),
    unit(ids.propertyId, ids.communityId, 'party', '顺安物业', { publicPhone: '0546-7000001' }),
  ]);
  await db.manager.insert(VenueEntity, {
    venueId: ids.venueId,
    communityId: ids.communityId,
    kind: 'hall',
    name: '四邻议事厅',
    address: '小区东门北侧',
    capacity: 60,
    openHours: '8:00—21:00',
    accessible: true,
  });
  return { ...ids, name };
}

let serial = 0;

async function bind(test: TestApp, personId: string, phone = 'openid'): Promise<{ userId: string; token: string }> {
  const { userId, tokens } = await test.app.get(SessionService).start(`${phone}-${personId}`, null);
  await test.db.manager.insert(AccountBindingEntity, { userId, personId, boundAt: START, approvedBy: null, basis: null });
  await test.db.manager.insert(ConsentEntity, { consentId: newId(START), userId, document: 'privacy', version: 1, given: true, at: START });
  return { userId, token: tokens.accessToken };
}

type Wanted = Readonly<{ name?: string; roles?: readonly Role[]; owner?: boolean; areaCm2?: number; orgUnitId?: string }>;

/** A verified person, an owner of one home unless told otherwise, signed in and with the privacy guide agreed to. */
export async function aPerson(
  test: TestApp,
  community: TestCommunity,
  { name, roles = [], owner = true, areaCm2 = 882_000, orgUnitId }: Wanted = {},
): Promise<TestPerson> {
  serial += 1;
  const personId = newId(START);
  const personName = name ?? `居民${serial}`;
  const em = test.db.manager;
  await em.insert(PersonEntity, {
    personId,
    communityId: community.communityId,
    kind: 'natural',
    name: personName,
    phoneDigest: null,
    phoneSealed: null,
    createdAt: START,
  });
  let homeId: string | null = null;
  if (owner) {
    homeId = newId(START);
    await em.insert(HomeEntity, {
      homeId,
      communityId: community.communityId,
      estateId: community.estateId,
      buildingId: community.buildingId,
      buildingName: '1号楼',
      unitName: '1单元',
      roomName: String(serial),
      areaCm2,
      delivered: true,
      createdAt: START,
    });
    await em.insert(OwnershipEntity, { ownershipId: newId(START), homeId, personId, since: SINCE, until: null });
  }
  for (const role of roles) {
    await em.insert(AppointmentEntity, {
      appointmentId: newId(START),
      personId,
      orgUnitId: orgUnitId ?? community.communityId,
      communityId: community.communityId,
      role,
      since: SINCE,
      until: null,
    });
  }
  return { personId, name: personName, homeId, ...(await bind(test, personId)) };
}

/** The same person with a session of now: access tokens run out when the clock is moved. */
export async function signedInAgain<P extends Readonly<{ personId: string; token: string }>>(test: TestApp, person: P): Promise<P> {
  const { tokens } = await test.app.get(SessionService).start(`openid-${person.personId}`, null);
  return { ...person, token: tokens.accessToken };
}

/** The same person on a second phone, with a WeChat account of its own. */
export async function anotherAccountOf(
  test: TestApp,
  { personId }: Pick<TestPerson, 'personId'>,
): Promise<{ userId: string; token: string }> {
  return bind(test, personId, 'second');
}

/** Somebody who has opened the mini-program and nothing more. */
export async function aGuest(test: TestApp): Promise<Readonly<{ userId: string; token: string }>> {
  serial += 1;
  const { userId, tokens } = await test.app.get(SessionService).start(`openid-guest-${serial}`, null);
  return { userId, token: tokens.accessToken };
}
