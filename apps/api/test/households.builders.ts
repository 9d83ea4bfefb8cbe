import type { HouseholdsView } from '@silin/shared';
import { ResidenceEntity } from '../src/modules/people';
import { newId } from '../src/platform/database';
import { as } from './meetings.builders';
import { aPerson, type TestCommunity, type TestPerson } from './support/people';
import { START, type TestApp } from './support/test-app';

/** Somebody who lives in the same home, with a phone of their own. */
export async function aHousemate(test: TestApp, community: TestCommunity, { homeId }: TestPerson): Promise<TestPerson> {
  const person = await aPerson(test, community, { owner: false });
  const tie = { homeId: homeId ?? '', personId: person.personId, since: '2026-01-01', until: null };
  await test.db.manager.insert(ResidenceEntity, { residenceId: newId(START), ...tie });
  return { ...person, homeId };
}

/** 「我代表我家」 */
export const standFor = (test: TestApp, person: TestPerson, replaces: string | null = null, homeId = person.homeId) =>
  as(test, person)('POST', `/homes/${homeId}/delegate`, { ofAge: true, replaces });

export const householdsOf = async (test: TestApp, person: TestPerson): Promise<HouseholdsView> =>
  (await as(test, person)<HouseholdsView>('GET', '/me/households')).body;

/** Who stands for the first home of somebody, as its people see it; the id is what a take-over names. */
export const delegateOf = async (test: TestApp, person: TestPerson) => (await householdsOf(test, person)).homes[0]?.delegate ?? null;
