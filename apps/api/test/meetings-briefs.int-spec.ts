import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import {
  earliestDayAfterNotice,
  dayOf,
  instantAt,
  type MeetingPlan,
  type MeetingView,
  type NoticeView,
  type Page,
  type PlanMeetingAnswer,
  type PlannedItem,
} from '@silin/shared';
import { In } from 'typeorm';
import { DocumentEntity } from '../src/modules/documents';
import { AgendaItemEntity, MeetingEntity } from '../src/modules/meetings';
import { EventEntity } from '../src/platform/events';
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

describe('a paper that comes later', () => {
  const add = (person: Parameters<typeof as>[1], agendaItemId: string, documentId: string) =>
    as(test, person)('POST', `/agenda-items/${agendaItemId}/papers`, { documentId });

  it('hangs on its item and stands in the notice under its day; who was told of the meeting is told once', async () => {
    const place = await aNeighbourhood(test);
    const { meetingId } = (await planned(place, {})).body;
    const before = await test.db.manager.findOneByOrFail(MeetingEntity, { meetingId });
    await test.pass({ minutes: 24 * 60 });
    const item = await itemOf(place.secretary, meetingId);
    expect(item?.offered).toContain('addPaper');
    const documentId = await aPaperOf(test, place.secretary);
    const both = await Promise.all([1, 2].map(() => add(place.secretary, item?.agendaItemId ?? '', documentId)));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await itemOf(place.neighbour, meetingId)).toMatchObject({ papers: 1, documents: [{ documentId }], offered: [] });
    const { noticeText } = await test.db.manager.findOneByOrFail(MeetingEntity, { meetingId });
    expect(noticeText).toContain('有 1 份材料');
    expect(noticeText.slice(-12)).toBe(before.noticeText.slice(-12));
    await test.settle();
    const told = (await as(test, place.author)<Page<NoticeView>>('GET', '/notices')).body.items.filter(({ words }) =>
      words.includes('加了一份材料'),
    );
    expect(told).toHaveLength(1);
  });

  it('five at most, whoever is quicker; and none once the item has ended, or while nobody knows the day', async () => {
    const place = await aNeighbourhood(test);
    const four = [];
    for (let i = 0; i < 4; i += 1) four.push(await aPaperOf(test, place.secretary));
    const { meetingId } = (await planned(place, { documentIds: four })).body;
    const agendaItemId = (await itemOf(place.secretary, meetingId))?.agendaItemId ?? '';
    const two = [await aPaperOf(test, place.secretary), await aPaperOf(test, place.secretary)];
    const both = await Promise.all(two.map((documentId) => add(place.secretary, agendaItemId, documentId)));
    expect(both.map(({ status, body }) => [status, body.code]).sort()).toEqual([
      [200, undefined],
      [409, 'meeting.papers_full'],
    ]);
    expect((await itemOf(place.secretary, meetingId))?.offered).not.toContain('addPaper');
    await as(test, place.secretary)('POST', `/meetings/${meetingId}/postpone`, { reason: '那天停电。' });
    expect((await add(place.secretary, agendaItemId, await aPaperOf(test, place.secretary))).body.code).toBe('action.wrong_state');
  });

  it('that should not have been shown is taken down, whatever the meeting has come to; its digest and the reason stay', async () => {
    const place = await aNeighbourhood(test);
    const wrong = await aPaperOf(test, place.secretary);
    const right = await aPaperOf(test, place.secretary);
    const { meetingId } = (await planned(place, { documentIds: [wrong, right] })).body;
    const item = await itemOf(place.secretary, meetingId);
    expect(item?.offered).toContain('withdrawPaper');
    const { url, sha256 } = item?.documents.find(({ documentId }) => documentId === wrong) ?? { url: '', sha256: '' };
    const takeDown = (person: Parameters<typeof as>[1], documentId: string, reason = '里面有个人信息') =>
      as(test, person)('POST', `/agenda-items/${item?.agendaItemId ?? ''}/papers/${documentId}/withdraw`, { reason });
    expect((await takeDown(place.neighbour, wrong)).body.code).toBe('permission.role_needed');
    expect((await takeDown(place.secretary, await aPaperOf(test, place.secretary))).status).toBe(404);
    expect((await takeDown(place.secretary, wrong, '')).body.code).toBe('request.invalid');
    const both = await Promise.all([takeDown(place.secretary, wrong), takeDown(place.secretary, wrong)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await itemOf(place.neighbour, meetingId)).toMatchObject({ papers: 1, documents: [{ documentId: right }] });
    expect((await fetch(`${test.origin}${url}`)).status).toBe(404);
    const { noticeText } = await test.db.manager.findOneByOrFail(MeetingEntity, { meetingId });
    expect(noticeText).toContain('有 1 份材料');
    const event = await test.db.manager.findOneByOrFail(EventEntity, { aggregateId: meetingId, action: 'withdrawPaper' });
    expect(event).toMatchObject({ reason: '里面有个人信息', facts: { documentId: wrong, sha256 } });
    expect((await add(place.secretary, item?.agendaItemId ?? '', wrong)).body.code).toBe('document.unknown');
    await as(test, place.secretary)('POST', `/meetings/${meetingId}/cancel`, { reason: '不开了' });
    expect((await takeDown(place.secretary, right)).status).toBe(200);
    await test.pass({ minutes: 60 });
    expect(await test.db.manager.countBy(DocumentEntity, { documentId: In([wrong, right]) })).toBe(0);
  });

  it('is brought by who runs the meeting, out of their own uploads', async () => {
    const place = await aNeighbourhood(test);
    const { meetingId } = (await planned(place, {})).body;
    const agendaItemId = (await itemOf(place.secretary, meetingId))?.agendaItemId ?? '';
    const documentId = await aPaperOf(test, place.secretary);
    expect((await add(place.neighbour, agendaItemId, documentId)).body.code).toBe('permission.role_needed');
    const stranger = await aPerson(test, await aCommunity(test.db, '枣林社区'), { roles: ['secretary'] });
    expect((await add(stranger, agendaItemId, await aPaperOf(test, stranger))).status).toBe(404);
    expect((await add(place.secretary, randomUUID(), documentId)).status).toBe(404);
    expect((await add(place.secretary, agendaItemId, await aPaperOf(test, place.gridWorker))).body.code).toBe('document.unknown');
  });
});

const laterEvening = (days: number) => instantAt(earliestDayAfterNotice(dayOf(test.clock.now()), days), '19:00').toISOString();
