import type { MeetingView, Problem, VenueRequest, VenuesView, VenueView } from '@silin/shared';
import { aNeighbourhood, as, plan, type Neighbourhood } from './meetings.builders';
import type { TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const ROOM: VenueRequest = {
  kind: 'station',
  name: '老年活动室',
  address: '3号楼一层东头',
  capacity: 20,
  openHours: '9:00—17:00',
  accessible: true,
  place: { latitude: 36.651234, longitude: 117.120321 },
};
const add = (by: TestPerson, { community }: Neighbourhood, more: Partial<VenueRequest> = {}) =>
  as(test, by)<VenueView & Problem>('POST', `/communities/${community.communityId}/venues`, { ...ROOM, ...more });
const change = (by: TestPerson, venueId: string, more: Partial<VenueRequest> = {}) =>
  as(test, by)<VenueView & Problem>('PUT', `/venues/${venueId}`, { ...ROOM, ...more });
const list = async (by: TestPerson, { community }: Neighbourhood) =>
  (await as(test, by)<VenuesView>('GET', `/communities/${community.communityId}/venues`)).body.venues;
const recorded = (communityId: string) =>
  test.db.query<{ action: string; actorUserId: string; actorParty: string }[]>(
    `SELECT action, actorUserId, actorParty FROM event WHERE aggregate = 'community' AND aggregateId = ? AND action LIKE '%Venue' ORDER BY eventId`,
    [communityId],
  );

describe('places where people sit down', () => {
  it('are added by a convener, stand on the map and on the page of a session held there', async () => {
    const place = await aNeighbourhood(test);
    const added = await add(place.committee, place);
    expect([added.status, added.body]).toMatchObject([201, { ...ROOM, kindName: '小区驿站' }]);
    const meetingId = await plan(test, place, { venueId: added.body.venueId });
    const { body } = await as(test, place.neighbour)<MeetingView>('GET', `/meetings/${meetingId}`);
    expect(body).toMatchObject({ venueName: '老年活动室', venuePlace: ROOM.place });
    expect(await recorded(place.community.communityId)).toEqual([
      { action: 'addVenue', actorUserId: place.committee.userId, actorParty: 'committee_member' },
    ]);
  });

  it('added again by a phone that heard no answer, there is one; another one of that name is refused', async () => {
    const place = await aNeighbourhood(test);
    const answers = await Promise.all([1, 2, 3].map(() => add(place.secretary, place)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.venueId)).size).toBe(1);
    expect((await list(place.secretary, place)).filter(({ name }) => name === ROOM.name)).toHaveLength(1);
    const other = await add(place.secretary, place, { capacity: 21 });
    expect([other.status, other.body.code]).toEqual([409, 'venue.name_taken']);
    expect(await recorded(place.community.communityId)).toHaveLength(1);
  });

  it('keep name and address while a session is called there; what does not mislead anybody may change', async () => {
    const place = await aNeighbourhood(test);
    const { venueId } = (await add(place.secretary, place)).body;
    const meetingId = await plan(test, place, { venueId });
    expect((await list(place.secretary, place)).find((one) => one.venueId === venueId)?.settled).toBe(true);
    expect((await change(place.secretary, venueId, { name: '活动室' })).body.code).toBe('venue.settled');
    expect((await change(place.secretary, venueId, { address: '5号楼' })).body.code).toBe('venue.settled');
    const moved = await change(place.secretary, venueId, { capacity: 30, place: null });
    expect([moved.status, moved.body]).toMatchObject([200, { capacity: 30, place: null, name: ROOM.name }]);
    await as(test, place.secretary)('POST', `/meetings/${meetingId}/cancel`, { reason: '大家都没空' });
    expect((await change(place.secretary, venueId, { name: '活动室' })).body).toMatchObject({ name: '活动室', capacity: 20 });
    expect((await change(place.secretary, venueId, { name: '活动室' })).status).toBe(200);
    expect((await recorded(place.community.communityId)).map(({ action }) => action)).toEqual(['addVenue', 'changeVenue', 'changeVenue']);
  });

  it('change to one of two names at most once: the other one is taken', async () => {
    const place = await aNeighbourhood(test);
    const [one, other] = [(await add(place.secretary, place)).body, (await add(place.secretary, place, { name: '会客室' })).body];
    expect((await change(place.secretary, other.venueId)).body.code).toBe('venue.name_taken');
    const both = await Promise.all([one, other].map(({ venueId }) => change(place.secretary, venueId, { name: '新活动室' })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('of another community are unknown, to its neighbours nothing is offered', async () => {
    const [place, other] = [await aNeighbourhood(test), await aNeighbourhood(test, '杏林社区')];
    const { venueId } = (await add(place.secretary, place)).body;
    expect((await change(other.secretary, venueId)).status).toBe(404);
    expect((await add(other.secretary, place, { name: '别处' })).status).toBe(404);
    for (const person of [place.neighbour, place.gridWorker]) expect((await add(person, place, { name: '别处' })).status).toBe(403);
    expect((await list(place.secretary, place)).map(({ name }) => name)).not.toContain('别处');
  });

  it.each<[string, Partial<Record<keyof VenueRequest, unknown>>]>([
    ['no name', { name: ' ' }],
    ['a name that is too long', { name: '长'.repeat(41) }],
    ['a room for nobody', { capacity: 1 }],
    ['half a point', { place: { latitude: 36.6 } }],
    ['a point beyond the earth', { place: { latitude: 96.6, longitude: 117 } }],
    ['a kind that is none', { kind: 'palace' }],
  ])('are refused with %s', async (_, wrong) => {
    const place = await aNeighbourhood(test);
    const answer = await add(place.secretary, place, wrong as Partial<VenueRequest>);
    expect([answer.status, answer.body.code]).toEqual([422, 'request.invalid']);
  });
});
