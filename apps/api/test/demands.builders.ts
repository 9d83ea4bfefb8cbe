import { randomUUID } from 'node:crypto';
import type { DemandAnswer, DemandRequest, DemandsView, DemandView } from '@silin/shared';
import { aNeighbourhood, as, type Neighbourhood } from './meetings.builders';
import { aPerson, type TestPerson } from './support/people';
import type { TestApp } from './support/test-app';

export type Estate = Neighbourhood & Readonly<{ reps: readonly TestPerson[] }>;

/** A community with so many elected representatives. */
export async function withRepresentatives(test: TestApp, count = 6): Promise<Estate> {
  const place = await aNeighbourhood(test);
  const reps: TestPerson[] = [];
  for (let i = 0; i < count; i += 1)
    reps.push(
      await aPerson(test, place.community, { roles: ['resident_representative'], name: `代表${'甲乙丙丁戊己庚辛壬癸'.charAt(i)}` }),
    );
  return { ...place, reps };
}

export const raise = (test: TestApp, { community }: Neighbourhood, person: TestPerson, more: Partial<DemandRequest> = {}) =>
  as(test, person)<DemandAnswer>('POST', `/communities/${community.communityId}/demands`, {
    requestKey: randomUUID(),
    rule: 'representatives',
    text: '物业费明年涨不涨，请开会说清楚',
    ...more,
  });

export const support = (
  test: TestApp,
  demandId: string,
  person: Pick<TestPerson, 'token' | 'userId'>,
  method: 'POST' | 'DELETE' = 'POST',
) => as(test, person)(method, `/demands/${demandId}/support`);

export const demandOf = async (test: TestApp, demandId: string, person: Pick<TestPerson, 'token' | 'userId'>): Promise<DemandView> =>
  (await as(test, person)<DemandView>('GET', `/demands/${demandId}`)).body;

export const demandsHere = async (
  test: TestApp,
  { community }: Neighbourhood,
  person: Pick<TestPerson, 'token' | 'userId'>,
): Promise<DemandsView> => (await as(test, person)<DemandsView>('GET', `/communities/${community.communityId}/demands`)).body;

/** Two of six representatives: the meeting is owed. */
export async function aReached(test: TestApp): Promise<Estate & Readonly<{ demandId: string }>> {
  const place = await withRepresentatives(test);
  const { demandId } = (await raise(test, place, place.reps[0] as TestPerson)).body;
  await support(test, demandId, place.reps[1] as TestPerson);
  return { ...place, demandId };
}
