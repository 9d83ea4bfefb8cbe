import { randomUUID } from 'node:crypto';
import {
  addDays,
  dayOf,
  type FourStepsView,
  type MeetingPlan,
  type MeetingView,
  type NoticeView,
  type Page,
  type ResolutionView,
} from '@silin/shared';
import { DocumentEntity } from '../src/modules/documents';
import { AgendaItemEntity, StepReturnEntity } from '../src/modules/meetings';
import { FollowingEntity } from '../src/modules/notices';
import { AppointmentEntity } from '../src/modules/people';
import { as, checkIn } from './meetings.builders';
import { aVillage, begin, bodyOf, chain, eveningAfter, holdStep, planStep, type Village } from './four-steps.builders';
import { aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const begun = async (): Promise<Village> => {
  const village = await aVillage(test);
  expect((await begin(test, village)).status).toBe(200);
  return village;
};
const steps = ({ steps: all }: FourStepsView) => all.map(({ state }) => state);

describe('putting a matter on the way', () => {
  it('is done once by the secretary of the village, with where it comes from; sent again it answers the same', async () => {
    const village = await aVillage(test);
    const requestKey = randomUUID();
    expect((await begin(test, village, { requestKey })).status).toBe(200);
    expect((await begin(test, village, { requestKey })).status).toBe(200);
    expect((await begin(test, village)).body).toMatchObject({ code: 'steps.begun' });
    const view = await chain(test, village, village.neighbour);
    expect(view).toMatchObject({ motionWords: '党员群众建议', motionBy: '王秀兰等 12 户', words: '第一步是「村党支部提议」', offered: [] });
    expect(steps(view)).toEqual(['next', 'waiting', 'waiting', 'waiting']);
    expect((await chain(test, village, village.secretary)).offered).toEqual(['plan', 'end']);
  });

  it('of two at once one begins it', async () => {
    const village = await aVillage(test);
    const both = await Promise.all([begin(test, village), begin(test, village, { motion: 'above' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('belongs to the secretary of that village, to no city community, and to nobody of the next village', async () => {
    const [village, other] = [await aVillage(test), await aVillage(test, '河湾村')];
    expect((await begin(test, { ...village, secretary: other.secretary })).status).toBe(404);
    expect((await begin(test, { ...village, secretary: village.committee })).status).toBe(403);
    expect((await as(test, other.secretary)('POST', `/issues/${randomUUID()}/four-steps/end`, { reason: '不办了' })).status).toBe(404);
    await test.db.query("UPDATE org_unit SET communityKind = 'urban' WHERE orgUnitId = ?", [village.community.communityId]);
    expect((await begin(test, village)).body.code).toBe('steps.not_here');
    expect((await as(test, village.neighbour)('GET', `/issues/${village.issueId}/four-steps`)).body.code).toBe('steps.not_begun');
  });

  it('keeps it from being done directly, and from every other meeting', async () => {
    const village = await begun();
    const path = `/communities/${village.community.communityId}/meetings`;
    const council = await planStep(test, village, 1, { form: 'council', startsAt: eveningAfter(test, 3) });
    expect(council.body).toMatchObject({
      code: 'steps.out_of_order',
      sentence: '这件事在走四议两公开，下一步是「村党支部提议」，不上别的会。',
    });
    const order = {
      requestKey: randomUUID(),
      title: '修路',
      assigneeOrgUnitId: village.community.propertyId,
      dueOn: addDays(dayOf(test.clock.now()), 9),
    };
    expect((await as(test, village.gridWorker)('POST', `/issues/${village.issueId}/execute-directly`, order)).body.code).toBe(
      'steps.on_the_way',
    );
    const proposed = await as(test, village.secretary)('POST', `${path}/plan`, { form: 'party_members', issueIds: [village.issueId] });
    expect(proposed.body.sentence).toBe('「党员大会审议」之前，还差「村党支部提议」这一步。');
  });
});

describe('the order', () => {
  it('is that of the four: each step is refused before its turn, and again after it', async () => {
    const village = await begun();
    for (const step of [2, 3, 4] as const) {
      const early = await planStep(test, village, step, {
        items: [{ issueId: village.issueId, minutes: 20, studiedOn: dayOf(test.clock.now()) }],
      });
      expect(early).toMatchObject({
        status: 409,
        body: { code: 'steps.out_of_order', facts: { why: 'before_its_turn', wanted: step, next: 1 } },
      });
    }
    const { poll } = await holdStep(test, village, 1);
    expect(poll).toMatchObject({ effect: 'consensus', result: { passed: true, words: '到会 3 人，同意 3、反对 0、弃权 0，通过了。' } });
    expect((await planStep(test, village, 1)).body).toMatchObject({ facts: { why: 'carried_already', wanted: 1, next: 2 } });
    expect((await planStep(test, village, 3)).body.facts).toMatchObject({ why: 'before_its_turn', next: 2 });
    const draft = await as(test, village.secretary)('POST', `/polls/${poll.pollId}/resolution`, { text: '就这么定了。' });
    expect(draft.body.code).toBe('steps.no_resolution');
  });

  it('asks nobody to a meeting behind doors who may not come in', async () => {
    const village = await begun();
    const { issueId, author } = village;
    await test.db.manager.insert(FollowingEntity, { issueId, userId: author.userId, because: 'author', since: test.clock.now() });
    await planStep(test, village, 1);
    await test.settle();
    const told = async (person: TestPerson) =>
      (await as(test, person)<Page<NoticeView>>('GET', '/notices')).body.items.filter(({ title }) => title === '请您来开会').length;
    expect([await told(village.secretary), await told(author)]).toEqual([1, 0]);
  });

  it('holds when two meetings want the matter at once', async () => {
    const village = await begun();
    const both = await Promise.all([planStep(test, village, 1), planStep(test, village, 1, { startsAt: eveningAfter(test, 4) })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await test.db.manager.countBy(AgendaItemEntity, { issueId: village.issueId })).toBe(1);
  });

  it('goes to the end: four meetings, a decision that binds, the day of the branch as the day of its study', async () => {
    const village = await begun();
    const firstOn = dayOf(new Date(eveningAfter(test, 1)));
    for (const step of [1, 2, 3] as const) await holdStep(test, village, step);
    const path = `/communities/${village.community.communityId}/meetings/plan`;
    const asked = { form: 'villager_representatives', issueIds: [village.issueId] };
    expect((await as(test, village.secretary)<MeetingPlan>('POST', path, asked)).body).toMatchObject({ studyNeeded: false });
    const { poll, meetingId } = await holdStep(test, village, 4, 5);
    expect((await test.db.manager.findOneByOrFail(AgendaItemEntity, { meetingId })).studiedOn).toBe(firstOn);
    const { body: drafted } = await as(test, village.secretary)<ResolutionView>('POST', `/polls/${poll.pollId}/resolution`, {
      text: '会议决议：修路。',
    });
    await as(test, village.secretary)('POST', `/resolutions/${drafted.resolutionId}/publish`);
    const view = await chain(test, village, village.neighbour);
    expect(steps(view)).toEqual(['carried', 'carried', 'carried', 'carried']);
    expect(view.words).toBe('四议都走完了');
    expect(view.steps.map(({ figures }) => figures)).toEqual([
      '到会 3 人，同意 3、反对 0、弃权 0，通过了。',
      '到会 4 人，同意 4、反对 0、弃权 0，通过了。',
      '到会 6 人，同意 6、反对 0、弃权 0，通过了。',
      '到会 6 人，同意 5、反对 1、弃权 0，通过了。',
    ]);
    expect(view.publications[0]).toMatchObject({
      kind: 'decision',
      resolutionId: drafted.resolutionId,
      words: expect.stringContaining('生效了') as string,
    });
    expect(view.publications[1]).toMatchObject({ kind: 'result', publishedOn: null, words: '办完、居民点了头以后公开' });
  });

  it('counts again whoever is a member on the day of each meeting', async () => {
    const village = await begun();
    await holdStep(test, village, 1);
    await aPerson(test, village.community, { roles: ['branch_member'] });
    const { poll } = await holdStep(test, village, 2);
    expect(poll.result).toMatchObject({ words: '应到 5 人，到会 4 人，同意 4、反对 0、弃权 0，通过了。' });
    for (const { personId } of village.members)
      await test.db.manager.update(AppointmentEntity, { personId }, { until: dayOf(test.clock.now()) });
    const planned = await planStep(test, village, 3);
    const { body } = await as(test, village.secretary)<MeetingView>('GET', `/meetings/${planned.body.meetingId}`);
    expect(body.body).toMatchObject({ members: 4, needed: 3 });
  });
});

describe('a step that is not carried', () => {
  const stopped = async (): Promise<Village> => {
    const village = await begun();
    for (const step of [1, 2] as const) await holdStep(test, village, step);
    const { poll } = await holdStep(test, village, 3, 3);
    // More than half of those who should come: three of six are not.
    expect(poll.result).toMatchObject({ passed: false });
    return village;
  };

  it('stops the matter until the secretary says to which step it goes back, with the reason', async () => {
    const village = await stopped();
    const view = await chain(test, village, village.secretary);
    expect(view).toMatchObject({
      words: '「党员大会审议」没有通过，等书记定下退回哪一步',
      returnTo: [1, 2, 3],
      offered: ['sendBack', 'end'],
    });
    expect((await planStep(test, village, 3)).body.facts).toMatchObject({ why: 'stopped', stopped: 3 });
    const back = { requestKey: randomUUID(), toStep: 2, reason: '预算太高，两委重新商议' };
    const send = (body: object, person = village.secretary) => as(test, person)('POST', `/issues/${village.issueId}/four-steps/back`, body);
    expect((await send({ ...back, toStep: 4 })).body).toMatchObject({ code: 'steps.no_such_return', facts: { stopped: 3 } });
    expect((await send({ ...back, toStep: 5 })).body.code).toBe('request.invalid');
    expect((await send({ ...back, reason: ' ' })).body.code).toBe('request.invalid');
    expect((await send(back, village.committee)).status).toBe(403);
    expect((await send(back)).status).toBe(200);
    expect((await send(back)).status).toBe(200);
    expect(await test.db.manager.countBy(StepReturnEntity, { issueId: village.issueId })).toBe(1);
    expect((await send({ ...back, requestKey: randomUUID() })).body.code).toBe('steps.not_stopped');
    const anew = await chain(test, village, village.neighbour);
    expect(steps(anew)).toEqual(['carried', 'next', 'waiting', 'waiting']);
    expect(anew.returns).toMatchObject([{ toStep: 2, reason: '预算太高，两委重新商议' }]);
    await holdStep(test, village, 2);
    await holdStep(test, village, 3);
    expect((await chain(test, village, village.neighbour)).next).toMatchObject({
      step: 4,
      forms: ['villager_representatives', 'villagers_households'],
    });
  });

  it('may end it, and then nothing more is to be had', async () => {
    const village = await stopped();
    const end = () =>
      as(test, village.secretary)('POST', `/issues/${village.issueId}/four-steps/end`, { reason: '党员多数不同意，今年不办' });
    expect((await end()).status).toBe(200);
    expect((await end()).body.code).toBe('action.wrong_state');
    expect(await chain(test, village, village.secretary)).toMatchObject({ words: '到此为止，没有定下来', next: null, offered: [] });
  });

  it('is the end where the villagers’ own representatives have said no', async () => {
    const village = await begun();
    for (const step of [1, 2, 3] as const) await holdStep(test, village, step);
    await holdStep(test, village, 4, 2);
    expect(await chain(test, village, village.secretary)).toMatchObject({
      words: '到此为止，没有定下来',
      next: null,
      returnTo: [],
      offered: [],
    });
  });
});

describe('a meeting of the invited', () => {
  it('lets nobody else in, and shows others when it was, how many came and what came out', async () => {
    const village = await begun();
    const { body } = await planStep(test, village, 1);
    const place = { ...village, meetingId: body.meetingId, agendaItemId: '' };
    const rsvp = await as(test, village.author)('POST', `/meetings/${body.meetingId}/rsvp`, { going: true });
    expect(rsvp).toMatchObject({ status: 403, body: { code: 'meeting.invited_only' } });
    const read = async (person = village.author) => (await as(test, person)<MeetingView>('GET', `/meetings/${body.meetingId}`)).body;
    expect(await read()).toMatchObject({ noticeText: '', offered: [], attendance: { expected: 3 } });
    expect((await read(village.branch[0])).noticeText).toContain('表决的是党支部成员，不能由别人代替');
    await test.pass({ minutes: Math.ceil((Date.parse((await read()).startsAt) - test.clock.now().getTime()) / 60_000) - 30 });
    expect((await checkIn(test, place, village.author)).body.code).toBe('meeting.invited_only');
    const byHand = await as(test, village.gridWorker)('POST', `/meetings/${body.meetingId}/check-ins/by-hand`, {
      personId: village.author.personId,
    });
    expect(byHand.body.code).toBe('meeting.invited_only');
    for (const person of bodyOf(village, 1)) expect((await checkIn(test, place, person)).status).toBe(201);
    await as(test, village.secretary)('POST', `/meetings/${body.meetingId}/open`);
    const agendaItemId = (await read(village.secretary)).agenda[0]?.agendaItemId ?? '';
    await as(test, village.secretary)('POST', `/agenda-items/${agendaItemId}/start`);
    await as(test, village.secretary)('POST', `/agenda-items/${agendaItemId}/gists`, { requestKey: randomUUID(), text: '先修村西头' });
    expect((await read(village.branch[0])).agenda[0]?.gists).toHaveLength(1);
    expect((await read()).agenda[0]?.gists).toEqual([]);
    await as(test, village.secretary)('POST', `/agenda-items/${agendaItemId}/leave-open`, { reason: '再想想' });
    await as(test, village.secretary)('POST', `/meetings/${body.meetingId}/conclude`);
    await as(test, village.secretary)('POST', `/meetings/${body.meetingId}/minutes`);
    expect((await read()).minutes).toBeNull();
    expect((await read(village.branch[0])).minutes?.text).toContain('党支部成员应到 3 人，实到 3 人');
    // Left open the same step is taken again.
    expect((await chain(test, village, village.author)).next?.step).toBe(1);
  });

  it('of the party is called by the secretary alone', async () => {
    const village = await begun();
    const asCommittee = { ...village, secretary: village.committee };
    expect((await planStep(test, asCommittee, 1)).body).toMatchObject({ code: 'action.not_allowed', facts: { needs: ['secretary'] } });
  });
});

describe('what a village has set for itself', () => {
  it('keeps the steps apart for its days, with the paper that says so, and is nothing before', async () => {
    const village = await begun();
    const path = `/communities/${village.community.communityId}/steps-rules`;
    const set = (body: object, person = village.secretary) => as(test, person)('POST', path, body);
    expect((await as(test, village.neighbour)('GET', path)).body).toMatchObject({ gapDays: 0, totalDays: 0, set: false, document: null });
    expect((await set({ gapDays: 7, totalDays: 20 })).body).toMatchObject({
      code: 'request.invalid',
      facts: { fields: [{ field: 'documentId' }] },
    });
    const documentId = randomUUID();
    const paper = {
      documentId,
      uploadedBy: village.secretary.userId,
      subjectKind: null,
      subjectId: null,
      kind: 'pdf',
      fileKey: 'x',
      bytes: 10,
      pages: 1,
    } as const;
    await test.db.manager.insert(DocumentEntity, { ...paper, sha256: 'a'.repeat(64), uploadedAt: test.clock.now() });
    expect((await set({ gapDays: 7, totalDays: 20, documentId }, village.committee)).status).toBe(403);
    expect((await set({ gapDays: 7, totalDays: 20, documentId })).body).toMatchObject({
      gapDays: 7,
      totalDays: 20,
      set: true,
      document: { documentId },
    });
    await holdStep(test, village, 1);
    const on = dayOf(test.clock.now());
    const soon = await planStep(test, village, 2);
    expect(soon.body).toMatchObject({ code: 'steps.out_of_order', facts: { why: 'too_soon', gapDays: 7, earliestOn: addDays(on, 7) } });
    const proposal = await as(test, village.secretary)<MeetingPlan>('POST', `/communities/${village.community.communityId}/meetings/plan`, {
      form: 'both_committees',
      issueIds: [village.issueId],
    });
    expect(proposal.body.earliestOn).toBe(addDays(on, 7));
    expect((await planStep(test, village, 2, { startsAt: eveningAfter(test, 6) })).status).toBe(201);
    await test.pass({ days: 21 });
    expect((await chain(test, village, village.neighbour)).lateWords).toContain('全程不超过 20 天');
  });
});
