import { AppointmentEntity } from '../../src/modules/people';
import { AccessTokens, SessionService, UserEntity } from '../../src/platform/auth';
import { newId } from '../../src/platform/database';
import { call, type Answer } from '../support/calling';
import { aCommunity, aGuest, aPerson, type TestCommunity } from '../support/people';
import { START, type TestApp } from '../support/test-app';

export type Walker = Readonly<{ name: string; part: Part; userId: string; personId: string | null; sessionId: string }>;
/** What somebody is in the crowd; `stranger` is the secretary of the community next door. */
export type Part =
  | 'resident'
  | 'secretary'
  | 'committee'
  | 'gridWorker'
  | 'property'
  | 'ownersCommittee'
  | 'street'
  | 'supervision'
  | 'representative'
  | 'guest'
  | 'stranger';

const SIGNS_IN_EVERY_DAYS = 7;
const sessionOf = (token: string): string =>
  (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { sid: string }).sid;

/** A community with everybody who can do something to a matter, and two who cannot. */
export class Crowd {
  private readonly sessions = new Map<string, Readonly<{ sessionId: string; day: number }>>();

  private constructor(
    private readonly test: TestApp,
    readonly community: TestCommunity,
    readonly walkers: readonly Walker[],
  ) {}

  static async gather(test: TestApp): Promise<Crowd> {
    const community = await aCommunity(test.db);
    const nextDoor = await aCommunity(test.db, '杏林社区');
    const walkers: Walker[] = [];
    const add = (part: Part, one: Readonly<{ userId: string; token: string; personId?: string; name?: string }>) =>
      walkers.push({ name: one.name ?? part, part, userId: one.userId, personId: one.personId ?? null, sessionId: sessionOf(one.token) });
    for (let count = 0; count < 8; count += 1) add('resident', await aPerson(test, community));
    add('secretary', await aPerson(test, community, { roles: ['secretary'], owner: false }));
    add('committee', await aPerson(test, community, { roles: ['committee_member'], owner: false }));
    for (let count = 0; count < 2; count += 1) add('gridWorker', await aPerson(test, community, { roles: ['grid_worker'], owner: false }));
    const forParty = { orgUnitId: community.propertyId, owner: false } as const;
    add('property', await aPerson(test, community, { roles: ['property_company'], ...forParty }));
    add('ownersCommittee', await aPerson(test, community, { roles: ['owners_committee'] }));
    add('street', await aStreetOfficer(test, community));
    for (let count = 0; count < 2; count += 1) add('supervision', await aPerson(test, community, { roles: ['supervision_committee'] }));
    for (let count = 0; count < 6; count += 1)
      add('representative', await aPerson(test, community, { roles: ['resident_representative'] }));
    add('stranger', await aPerson(test, nextDoor, { roles: ['secretary'] }));
    add('guest', await aGuest(test));
    return new Crowd(test, community, walkers);
  }

  of(...parts: readonly Part[]): readonly Walker[] {
    return this.walkers.filter(({ part }) => parts.includes(part));
  }

  /** A token of now: the clock is moved past the half hour that one lives, and past the days that a session does. */
  async tokenOf({ userId, sessionId }: Walker): Promise<string> {
    const last = this.sessions.get(userId) ?? { sessionId, day: 0 };
    const day = Math.floor((this.test.clock.now().getTime() - START.getTime()) / 86_400_000);
    if (day - last.day >= SIGNS_IN_EVERY_DAYS) {
      const { openid } = await this.test.db.manager.findOneByOrFail(UserEntity, { userId });
      const { sessionId: anew } = await this.test.app.get(SessionService).start(openid, null);
      this.sessions.set(userId, { sessionId: anew, day });
    }
    const now = this.sessions.get(userId) ?? last;
    return this.test.app.get(AccessTokens).issue(now.sessionId, userId).accessToken;
  }

  /** Over HTTP. */
  async as<T = Record<string, unknown>>(
    walker: Walker,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<Answer<T>> {
    const token = await this.tokenOf(walker);
    return call<T>(this.test, method, path, { token, body: method === 'POST' ? (body ?? {}) : undefined });
  }
}

async function aStreetOfficer(test: TestApp, community: TestCommunity) {
  const officer = await aPerson(test, community, { owner: false });
  const { communityId, streetId: orgUnitId } = community;
  const appointment = { appointmentId: newId(START), personId: officer.personId, orgUnitId, communityId, role: 'street_officer' } as const;
  await test.db.manager.insert(AppointmentEntity, { ...appointment, since: '2026-01-01', until: null });
  return officer;
}
