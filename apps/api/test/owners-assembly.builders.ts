import { randomUUID } from 'node:crypto';
import {
  dayOf,
  earliestDayAfterNotice,
  instantAt,
  type DemandAnswer,
  type MeetingView,
  type PlanMeetingAnswer,
  type PlanMeetingRequest,
  type PrepareOwnersPollAnswer,
} from '@silin/shared';
import { aNeighbourhood, as, type Neighbourhood } from './meetings.builders';
import { preparation } from './owners-polls.builders';
import { aPerson, type TestPerson } from './support/people';
import type { TestApp } from './support/test-app';

/** Ten places on the owners' roll: two are enough for a fifth. `chair` is of the owners' committee, where there is one. */
export type OfOwners = Neighbourhood & Readonly<{ owners: readonly TestPerson[]; chair: TestPerson }>;

export async function withOwners(test: TestApp, { committee = true }: Readonly<{ committee?: boolean }> = {}): Promise<OfOwners> {
  const place = await aNeighbourhood(test);
  const chair = await aPerson(test, place.community, { name: '何伟', roles: committee ? ['owners_committee'] : [] });
  const owners = [place.author, place.supporter, place.neighbour];
  while (owners.length < 9) owners.push(await aPerson(test, place.community, { name: `业主${owners.length}` }));
  return { ...place, owners, chair };
}

export const owner = ({ owners }: OfOwners, number: number): TestPerson => owners[number] as TestPerson;

export const demandByOwners = (test: TestApp, { community }: OfOwners, person: TestPerson, more: object = {}) =>
  as(test, person)<DemandAnswer>('POST', `/communities/${community.communityId}/demands`, {
    requestKey: randomUUID(),
    rule: 'owners',
    estateId: community.estateId,
    text: '物业合同年底到期，请开业主大会说清楚',
    ...more,
  });

/** Two of ten owners: the meeting is owed. */
export async function anOwedAssembly(
  test: TestApp,
  more: Parameters<typeof withOwners>[1] = {},
): Promise<OfOwners & Readonly<{ demandId: string }>> {
  const place = await withOwners(test, more);
  const { demandId } = (await demandByOwners(test, place, owner(place, 0))).body;
  await as(test, owner(place, 3))('POST', `/demands/${demandId}/support`);
  return { ...place, demandId };
}

/** 19:00 on the first day that fifteen days of notice allow. */
export const firstLawfulEvening = (test: TestApp) => instantAt(earliestDayAfterNotice(dayOf(test.clock.now()), 15), '19:00');

export const callOwners = (
  test: TestApp,
  { community, issueId }: Neighbourhood,
  person: TestPerson,
  more: Partial<PlanMeetingRequest> = {},
) =>
  as(test, person)<PlanMeetingAnswer>('POST', `/communities/${community.communityId}/meetings`, {
    requestKey: randomUUID(),
    form: 'owners_assembly',
    title: '物业续不续，坐下说',
    venueId: community.venueId,
    startsAt: firstLawfulEvening(test).toISOString(),
    items: [{ issueId, minutes: 20 }],
    announce: true,
    ...more,
  });

export const prepareVote = (test: TestApp, { community, issueId }: OfOwners, person: TestPerson) =>
  as(test, person)<PrepareOwnersPollAnswer>('POST', `/issues/${issueId}/owners-polls`, preparation({ community }));

export type Evening = OfOwners & Readonly<{ meetingId: string; agendaItemId: string }>;

/** Called by the owners' committee; the clock stands half an hour before it begins. */
export async function atTheOwnersDoors(test: TestApp): Promise<Evening> {
  const place = await withOwners(test);
  const startsAt = firstLawfulEvening(test);
  const { meetingId } = (await callOwners(test, place, place.chair)).body;
  await test.pass({ minutes: Math.ceil((startsAt.getTime() - test.clock.now().getTime()) / 60_000) - 30 });
  const { agenda } = (await as(test, place.chair)<MeetingView>('GET', `/meetings/${meetingId}`)).body;
  return { ...place, meetingId, agendaItemId: agenda[0]?.agendaItemId ?? '' };
}
