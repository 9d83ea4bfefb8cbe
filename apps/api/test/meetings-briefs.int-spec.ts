import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import {
  earliestDayAfterNotice,
  dayOf,
  instantAt,
  type MeetingPlan,
  type MeetingView,
  type PlanMeetingAnswer,
  type PlannedItem,
} from '@silin/shared';
import { AgendaItemEntity } from '../src/modules/meetings';
import { aNeighbourhood, as, plan, planOf, type Neighbourhood } from './meetings.builders';
import { fileFrom } from './papers.builders';
import { aPaperOf } from './support/papers';
import { aCommunity, aGuest, aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

const meetingsOf = ({ community }: Neighbourhood) => `/communities/${community.communityId}/meetings`;
const planned = (place: Neighbourhood, brief: Partial<PlannedItem>, more: object = {}) =>
  as(test, place.secretary)<PlanMeetingAnswer>(
    'POST',
    meetingsOf(place),
    planOf(test, place, { items: [{ issueId: place.issueId, minutes: 20, ...brief }], ...more }),
  );
const itemOf = async (person: Parameters<typeof as>[1], meetingId: string) =>
  (await as(test, person)<MeetingView>('GET', `/meetings/${meetingId}`)).body.agenda[0];
const itemsIn = ({ issueId }: Neighbourhood) => test.db.manager.countBy(AgendaItemEntity, { issueId });

describe('an item of an agenda', () => {
  it('is explained by an office, and its papers are read before by whoever may come', async () => {
    const place = await aNeighbourhood(test);
    const documentIds = [await aPaperOf(test, place.secretary), await aPaperOf(test, place.secretary)];
    const { body, status } = await planned(place, { ledByOrgUnitId: place.community.propertyId, documentIds });
    expect(status).toBe(201);
    const { noticeText } = (await as(test, place.neighbour)<MeetingView>('GET', `/meetings/${body.meetingId}`)).body;
    expect(noticeText).toMatch(/20 分钟，1 人附议，由顺安物业来说，有 2 份材料）[\s\S]*材料在小程序这场会的议程里/);
    const item = await itemOf(place.neighbour, body.meetingId);
    expect(item).toMatchObject({ ledBy: '顺安物业', papers: 2 });
    // Both were uploaded at the same instant here.
    expect(item?.documents.map(({ documentId }) => documentId).sort()).toEqual([...documentIds].sort());
    const opened = await fetch(`${test.origin}${item?.documents[0]?.url ?? ''}`);
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('shows its papers to nobody else: a guest reads how many there are, another community nothing', async () => {
    const place = await aNeighbourhood(test);
    const { body } = await planned(place, { documentIds: [await aPaperOf(test, place.secretary)] });
    expect(await itemOf(await aGuest(test), body.meetingId)).toMatchObject({ ledBy: null, papers: 1, documents: [] });
    const next = await aPerson(test, await aCommunity(test.db, '杏林社区'));
    const seen = await as(test, next)<MeetingView>('GET', `/meetings/${body.meetingId}`);
    expect(seen.body.agenda?.[0]?.documents ?? []).toEqual([]);
  });

  it('needs neither, and says nothing then', async () => {
    const place = await aNeighbourhood(test);
    const meetingId = await plan(test, place);
    expect(await itemOf(place.neighbour, meetingId)).toMatchObject({ ledBy: null, papers: 0, documents: [] });
    const { noticeText } = (await as(test, place.neighbour)<MeetingView>('GET', `/meetings/${meetingId}`)).body;
    expect(noticeText).not.toMatch(/由\S+来说|份材料/);
  });

  it('is read in the proposal as it will be sent', async () => {
    const place = await aNeighbourhood(test);
    const briefs = [{ issueId: place.issueId, ledByOrgUnitId: place.community.propertyId, papers: 1 }];
    const propose = (more: object) =>
      as(test, place.secretary)<MeetingPlan>('POST', `${meetingsOf(place)}/plan`, { form: 'council', issueIds: [place.issueId], ...more });
    expect((await propose({ briefs })).body.noticeText).toContain('由顺安物业来说，有 1 份材料');
    expect((await propose({})).body.noticeText).not.toMatch(/由\S+来说/);
    expect((await propose({ briefs: [{ ...briefs[0], ledByOrgUnitId: randomUUID() }] })).body.code).toBe('meeting.leader_unknown');
    expect((await propose({ briefs: [{ ...briefs[0], papers: 6 }] })).body.code).toBe('request.invalid');
  });
});

describe('what is prepared is refused', () => {
  it('where the office is none of here, or the paper somebody else’s, used already, unknown or one too many; nothing is planned then', async () => {
    const place = await aNeighbourhood(test);
    const other = await aNeighbourhood(test, '杏林社区');
    const used = await aPaperOf(test, place.secretary);
    await planned(place, { documentIds: [used] }, { form: 'hearing', startsAt: laterEvening(10) });
    const before = await itemsIn(place);
    const second = { issueId: other.issueId };
    const refused = async (brief: Partial<PlannedItem>) => (await planned(other, { ...second, ...brief })).body.code;
    expect(await refused({ ledByOrgUnitId: place.community.propertyId })).toBe('meeting.leader_unknown');
    expect(await refused({ ledByOrgUnitId: randomUUID() })).toBe('meeting.leader_unknown');
    expect(await refused({ documentIds: [await aPaperOf(test, place.secretary)] })).toBe('document.unknown');
    expect(await refused({ documentIds: [used] })).toBe('document.unknown');
    expect(await refused({ documentIds: [randomUUID()] })).toBe('document.unknown');
    expect(await refused({ documentIds: Array.from({ length: 6 }, () => randomUUID()) })).toBe('request.invalid');
    expect([await itemsIn(place), await itemsIn(other)]).toEqual([before, 0]);
  });

  it('not when the same request comes again: the papers hang there already', async () => {
    const place = await aNeighbourhood(test);
    const request = planOf(test, place, {
      items: [{ issueId: place.issueId, minutes: 20, documentIds: [await aPaperOf(test, place.secretary)] }],
    });
    const send = () => as(test, place.secretary)<PlanMeetingAnswer>('POST', meetingsOf(place), request);
    const [first, again] = [await send(), await send()];
    expect([first.status, again.body]).toEqual([201, first.body]);
    expect(await itemOf(place.author, first.body.meetingId)).toMatchObject({ papers: 1 });
  });
});

it('the archive holds what was handed out', async () => {
  const place = await aNeighbourhood(test);
  const { body } = await planned(place, { documentIds: [await aPaperOf(test, place.secretary)] });
  const { bytes } = await fileFrom(test, place.secretary.token, `/meetings/${body.meetingId}/archive`);
  const files = unzipSync(bytes);
  const handout = Object.keys(files).filter((name) => name.startsWith('会前材料/'));
  expect(handout).toEqual([expect.stringMatching(/^会前材料\/01 .+\.pdf$/)]);
  expect(Buffer.from(files[handout[0] ?? ''] ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
  expect(Buffer.from(files['index.html'] ?? []).toString()).toContain('会前发的材料');
});

const laterEvening = (days: number) => instantAt(earliestDayAfterNotice(dayOf(test.clock.now()), days), '19:00').toISOString();
