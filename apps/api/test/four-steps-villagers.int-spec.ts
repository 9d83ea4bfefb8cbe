import { dayOf, type FourStepsView, type MeetingPlan, type MeetingView, type ResolutionView } from '@silin/shared';
import { AgendaItemEntity } from '../src/modules/meetings';
import { aVillage, begin, chain, eveningAfter, holdStep, planStep, type Village } from './four-steps.builders';
import { standFor } from './households.builders';
import { as } from './meetings.builders';
import { officeFile, paragraphsOf } from './papers.documents';
import { signedInAgain, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const FORM = 'villagers_households' as const;
type WithHomes = Village & Readonly<{ homes: readonly TestPerson[] }>;

/** Thirteen homes, each with somebody who stands for it; the first three steps are carried. */
async function beforeTheLast(): Promise<WithHomes> {
  const village = await aVillage(test);
  expect((await begin(test, village)).status).toBe(200);
  for (const step of [1, 2, 3] as const) await holdStep(test, village, step);
  const { author, supporter, neighbour, branch, members, representatives } = village;
  const homes = [author, supporter, neighbour, ...branch, ...members, ...representatives];
  for (const person of homes) expect((await standFor(test, person)).status).toBe(200);
  return { ...village, homes };
}

const stepFour = ({ steps }: FourStepsView) => steps[3];

describe('the last step', () => {
  it('may be taken by a 村民会议: its homes decide, it binds, and it is called by its name from then on', async () => {
    const village = await beforeTheLast();
    const before = await chain(test, village, village.neighbour);
    expect(stepFour(before)).toMatchObject({ title: '村民会议或村民代表会议决议', state: 'next' });
    expect(before.next).toMatchObject({ step: 4, forms: ['villager_representatives', FORM], title: '村民会议或村民代表会议决议' });
    const proposal = await as(test, village.secretary)<MeetingPlan>('POST', `/communities/${village.community.communityId}/meetings/plan`, {
      form: FORM,
      issueIds: [village.issueId],
    });
    expect(proposal.body).toMatchObject({ form: FORM, studyNeeded: false });

    const { poll, meetingId } = await holdStep(test, village, 4, 8, { form: FORM, people: village.homes.slice(0, 10) });
    expect(poll).toMatchObject({
      effect: 'binding',
      result: { passed: true, words: '应到 13 户，到会 10 户，同意 8、反对 2、弃权 0，通过了。' },
    });
    const { studiedOn } = await test.db.manager.findOneByOrFail(AgendaItemEntity, { meetingId });
    expect(studiedOn).toBe(before.steps[0]?.on);
    const { body: drafted } = await as(test, village.secretary)<ResolutionView>('POST', `/polls/${poll.pollId}/resolution`, {
      text: '会议决议：修路。',
    });
    await as(test, village.secretary)('POST', `/resolutions/${drafted.resolutionId}/publish`);
    const after = await chain(test, village, village.neighbour);
    expect(stepFour(after)).toMatchObject({ title: '村民会议决议', state: 'carried', meetingId });
    expect(after.words).toBe('四议都走完了');
    expect(after.publications[0]).toMatchObject({ resolutionId: drafted.resolutionId });
    const words = await recordOf(village);
    for (const said of ['四、村民会议决议', '村民会议，四邻议事厅', '13 户', '10 户', '77%', '村民（村民代表）（签字）'])
      expect(words).toContain(said);
  });

  it('is taken by one of the two: while one has the matter the other is refused, also of two at once', async () => {
    const village = await beforeTheLast();
    const both = await Promise.all([
      planStep(test, village, 4, { form: FORM }),
      planStep(test, village, 4, { startsAt: eveningAfter(test, 12) }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const planned = await chain(test, village, village.neighbour);
    const won = both[0].status === 201 ? '村民会议决议' : '村民代表会议决议';
    expect(stepFour(planned)).toMatchObject({ state: 'planned', title: won });
    expect(planned.words).toContain(`「${won}」定在`);
  });

  it('is over where the 村民会议 has said no, and no other meeting takes it up', async () => {
    const village = await beforeTheLast();
    await holdStep(test, village, 4, 3, { form: FORM, people: village.homes.slice(0, 9) });
    expect(await chain(test, village, village.secretary)).toMatchObject({
      words: '到此为止，没有定下来',
      next: null,
      returnTo: [],
      offered: [],
    });
    expect((await planStep(test, village, 4)).status).toBe(409);
  });

  it('waits for its turn and its notice in this form too', async () => {
    const village = await aVillage(test);
    await begin(test, village);
    const items = [{ issueId: village.issueId, minutes: 20, studiedOn: dayOf(test.clock.now()) }];
    const early = await planStep(test, village, 4, { form: FORM, items });
    expect(early.body).toMatchObject({ code: 'steps.out_of_order', facts: { why: 'before_its_turn', wanted: 4, next: 1 } });
    expect(early.body.sentence).toBe('「村民会议或村民代表会议决议」之前，还差「村党支部提议」这一步。');
    for (const step of [1, 2, 3] as const) await holdStep(test, village, step);
    const short = await planStep(test, village, 4, { form: FORM, startsAt: eveningAfter(test, 3) });
    expect(short.body).toMatchObject({ code: 'meeting.notice_too_short', facts: { noticeDays: 10 } });
    const urgentReason = '汛期提前，村西头的路不修，抢险车进不来。';
    const urgent = await planStep(test, village, 4, { form: FORM, startsAt: eveningAfter(test, 3), urgentReason });
    expect(urgent.status).toBe(201);
    const { body } = await as(test, village.neighbour)<MeetingView>('GET', `/meetings/${urgent.body.meetingId}`);
    expect(body.noticeText).toContain('依据《村民委员会组织法》（2025修订）第二十五条');
  });
});

async function recordOf(village: Village): Promise<string> {
  const { token } = await signedInAgain(test, village.neighbour);
  const answer = await fetch(`${test.origin}/api/issues/${village.issueId}/four-steps/paper?format=docx`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return paragraphsOf(officeFile(Buffer.from(await answer.arrayBuffer()))).join('|');
}
