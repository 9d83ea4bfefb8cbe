import type { RedeemCodeAnswer } from '@silin/shared';
import { HomeEntity } from '../../src/modules/communities';
import { OneTimeCodes, OwnershipEntity, PersonEntity, ResidenceEntity } from '../../src/modules/people';
import { newId } from '../../src/platform/database';
import { Sealer } from '../../src/platform/storage';
import { call } from './calling';
import { aGuest, type TestCommunity } from './people';
import { START, type TestApp } from './test-app';

export type Refused = { code: string; facts: Record<string, unknown>; sentence: string };
export type Neighbour = Readonly<{ name: string; phone?: string; owns?: boolean }>;
export type RegisteredHome = Readonly<{ homeId: string; roomName: string; personIds: readonly string[] }>;

let room = 700;
/** A home as the register has it, with the people who own it or live in it. */
export async function aRegisteredHome(
  test: TestApp,
  { communityId, estateId, buildingId }: TestCommunity,
  people: readonly Neighbour[] = [{ name: '王秀兰', phone: '19900000001' }],
): Promise<RegisteredHome> {
  room += 1;
  const homeId = newId(START);
  const home = { buildingName: '3号楼', unitName: '2单元', roomName: String(room), areaCm2: 882_000, delivered: true, createdAt: START };
  await test.db.manager.insert(HomeEntity, { homeId, communityId, estateId, buildingId, ...home });
  const personIds: string[] = [];
  for (const person of people) personIds.push(await aTiedPerson(test, communityId, homeId, person));
  return { homeId, roomName: String(room), personIds };
}

export async function aTiedPerson(
  test: TestApp,
  communityId: string,
  homeId: string,
  { name, phone, owns = true }: Neighbour,
): Promise<string> {
  const em = test.db.manager;
  const personId = newId(START);
  const sealer = test.app.get(Sealer);
  const sealed = { phoneDigest: phone ? sealer.digest(phone) : null, phoneSealed: phone ? sealer.seal(phone) : null };
  await em.insert(PersonEntity, { personId, communityId, kind: 'natural', name, ...sealed, createdAt: START });
  const tie = { homeId, personId, since: '2026-01-01', until: null };
  if (owns) await em.insert(OwnershipEntity, { ownershipId: newId(START), ...tie });
  else await em.insert(ResidenceEntity, { residenceId: newId(START), ...tie });
  return personId;
}

/** The code of a letter to that home. */
export async function aHomeCode(test: TestApp, communityId: string, homeId: string, days = 60): Promise<string> {
  const expiresAt = new Date(test.clock.now().getTime() + days * 86_400_000);
  const order = { purpose: 'home' as const, communityId, subjectId: homeId, expiresAt, issuedBy: null };
  const [issued] = await test.app.get(OneTimeCodes).issue(test.db.manager, [order]);
  return issued?.code ?? '';
}

/** Somebody who has agreed to the privacy guide and is nobody yet. */
export async function aWillingGuest(test: TestApp): Promise<Readonly<{ userId: string; token: string }>> {
  const guest = await aGuest(test);
  await call(test, 'POST', '/me/consents', { token: guest.token, body: { document: 'privacy', version: 1, given: true } });
  return guest;
}

export const redeem = (test: TestApp, { token }: Readonly<{ token: string }>, code: string, more: object = {}) =>
  call<RedeemCodeAnswer & Refused>(test, 'POST', '/one-time-codes/redeem', {
    token,
    body: { code, name: '王秀兰', phone: '19900000001', capacity: 'owner', ...more },
  });

/** A code that is written rightly and was never made. */
export const INVENTED = ['2', '3', '4', '5', '6', '7', '8', '9'].map((sign) => sign.repeat(15));
