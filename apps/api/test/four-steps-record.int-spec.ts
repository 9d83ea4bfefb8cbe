import { randomUUID } from 'node:crypto';
import type { ResolutionView } from '@silin/shared';
import { as } from './meetings.builders';
import { aVillage, begin, chain, holdStep, planStep, type Village } from './four-steps.builders';
import { officeFile, paragraphsOf } from './papers.documents';
import { aPaperOf } from './support/papers';
import { aPerson, signedInAgain, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

describe('the record of it', () => {
  const printed = async (village: Village, person: TestPerson, format = 'docx') => {
    const { token } = await signedInAgain(test, person);
    const url = `${test.origin}/api/issues/${village.issueId}/four-steps/paper?format=${format}`;
    return fetch(url, { headers: { authorization: `Bearer ${token}` } });
  };

  it('says of every meeting who should have come, who came and what came out; the same twice, and to nobody elsewhere', async () => {
    const village = await aVillage(test);
    await begin(test, village);
    await holdStep(test, village, 1);
    await aPerson(test, village.community, { roles: ['branch_member'] });
    await holdStep(test, village, 2);
    const [first, again] = [await printed(village, village.neighbour), await printed(village, village.secretary)];
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
    const words = paragraphsOf(officeFile(bytes)).join('|');
    for (const said of [
      '四议两公开记录表',
      '党员群众建议：王秀兰等 12 户',
      '村党支部提议',
      '两委联席会议，四邻议事厅',
      '5 人',
      '4 人',
      '80%',
      '下一步是「党员大会审议」',
      '村务监督委员会（签字）',
    ]) {
      expect(words).toContain(said);
    }
    expect((await printed(village, village.neighbour, 'pdf')).headers.get('content-type')).toBe('application/pdf');
    expect((await printed(village, village.neighbour, 'xlsx')).status).toBe(422);
    const stranger = (await aVillage(test, '河湾村')).neighbour;
    expect((await printed(village, stranger)).status).toBe(404);
  });
});

it('a decision that an authority has undone is made anew by the meeting that made it, and by no other', async () => {
  const village = await aVillage(test);
  await begin(test, village);
  for (const step of [1, 2, 3] as const) await holdStep(test, village, step);
  const { poll } = await holdStep(test, village, 4);
  const { body: drafted } = await as(test, village.secretary)<ResolutionView>('POST', `/polls/${poll.pollId}/resolution`, {
    text: '会议决议：修路。',
  });
  await as(test, village.secretary)('POST', `/resolutions/${drafted.resolutionId}/publish`);
  const street = await aPerson(test, village.community, { roles: ['street_officer'], owner: false });
  const order = {
    ...{
      requestKey: randomUUID(),
      action: 'revoke',
      body: 'authority',
      issuer: '柳园街道',
      number: '柳街〔2026〕9号',
      issuedOn: '2026-11-20',
    },
    ...{ reason: '决议程序要重走。', documentId: await aPaperOf(test, await signedInAgain(test, street)) },
  };
  expect((await as(test, street)('POST', `/resolutions/${drafted.resolutionId}/orders`, order)).status).toBeLessThan(300);
  const undone = await chain(test, village, village.neighbour);
  expect(undone.next).toMatchObject({ step: 4, forms: ['villager_representatives', 'villagers_households'] });
  expect(undone.publications[0]).toMatchObject({ publishedOn: null });
  expect((await planStep(test, village, 3)).body.facts).toMatchObject({ why: 'carried_already', wanted: 3, next: 4 });
  const anew = await holdStep(test, village, 4);
  const again = await chain(test, village, village.neighbour);
  expect(again.steps[3]).toMatchObject({ state: 'carried', meetingId: anew.meetingId });
});
