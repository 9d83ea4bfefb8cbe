import { FIGURE_NAMES, type CarrierPageView, type FiguresView, type IssueCategory } from '@silin/shared';
import { IssueEntity } from '../src/modules/issues';
import { newId } from '../src/platform/database';
import { aSubmittedIssue } from './support/issues';
import { aTestApp, START, type TestApp } from './support/test-app';
import {
  aDeliveredTask,
  aNeighbourhood,
  anEndorsedIssue,
  as,
  aTaskInProgress,
  deliver,
  done,
  inDays,
  outcome,
  type Neighbourhood,
  type TestTask,
} from './tasks.builders';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

const path = ({ community }: Neighbourhood, rest: string) => `/communities/${community.communityId}/${rest}`;
const figures = (here: Neighbourhood, period = '') =>
  done(as<FiguresView>(test, here.bystander, 'GET', path(here, `figures?period=${period}`)));
const say = (here: Neighbourhood, { taskId }: TestTask, what: string, body: unknown) =>
  done(as(test, here.author, 'POST', `/tasks/${taskId}/${what}`, body));
const of = (part: number, whole: number) => ({ part, whole });

it('says nothing of nothing', async () => {
  const here = await aNeighbourhood(test, { supporters: 0 });
  const view = await figures(here);
  for (const name of FIGURE_NAMES) expect(view.all[name]).toEqual(of(0, 0));
  expect(view).toMatchObject({
    period: 'month',
    until: inDays(test, 0),
    since: inDays(test, -30),
    byCategory: [],
    byCarrier: [],
    satisfiedStarsMin: 4,
  });
});

describe('a community in the middle of its work', () => {
  let here: Neighbourhood;
  let hygiene: TestTask;
  beforeAll(async () => {
    here = await aNeighbourhood(test, { supporters: 1, name: '槐园社区' });
    await anEndorsedIssue(test, here);
    await aSubmittedIssue(test, here.community, here.author);
    const [good, mended, reopened] = [await aDeliveredTask(test, here), await aDeliveredTask(test, here), await aDeliveredTask(test, here)];
    await say(here, good, 'accept-work', { stars: 5 });
    await say(here, mended, 'send-back', { reason: '还漏水' });
    await deliver(test, here, mended);
    await say(here, mended, 'accept-work', { stars: 3 });
    await say(here, reopened, 'accept-work', { stars: 4 });
    const again = { requestKey: newId(START), reason: '又坏了', photoIds: [] };
    await done(as(test, here.author, 'POST', `/issues/${reopened.issueId}/reopen`, again));
    await aTaskInProgress(test, here, { dueOn: inDays(test, 1) });
    hygiene = await aTaskInProgress(
      test,
      { ...here, carrier: here.gridWorker },
      { dueOn: inDays(test, 2), assigneeOrgUnitId: here.community.communityId },
    );
    await test.db.manager.update(IssueEntity, { issueId: hygiene.issueId }, { category: 'hygiene' });
    const parked = await aTaskInProgress(test, here, { dueOn: inDays(test, 1) });
    await done(as(test, here.secretary, 'POST', `/issues/${parked.issueId}/park`, { until: inDays(test, 30), reason: '等材料' }));
    // What was submitted has three days for its answer; on the fourth it counts as not answered.
    await test.pass({ days: 4 });
    // It hands out seven pieces of work, each over HTTP as phones do.
  }, 240_000);

  it('is counted with what it is counted of', async () => {
    const { all } = await figures(here);
    expect(all).toEqual({
      accepted: of(7, 8),
      answered: of(7, 8),
      // The pause is nobody's delay.
      overdue: of(2, 2),
      solved: of(2, 3),
      sentBack: of(1, 3),
      reopened: of(1, 3),
      satisfied: of(2, 3),
    });
  });

  it('by kind and by carrier, and both add up to the whole', async () => {
    const { all, byCategory, byCarrier } = await figures(here);
    const kinds = Object.fromEntries(byCategory.map((one) => [one.category, one.figures])) as Record<IssueCategory, FiguresView['all']>;
    expect(kinds.hygiene.overdue).toEqual(of(1, 1));
    expect(byCarrier.map(({ name, figures: { overdue, solved } }) => [name, overdue, solved])).toEqual([
      ['顺安物业', of(1, 1), of(2, 3)],
      ['槐园社区居委会', of(1, 1), of(0, 0)],
    ]);
    for (const name of FIGURE_NAMES) {
      expect(byCategory.reduce((sum, one) => sum + one.figures[name].whole, 0)).toBe(all[name].whole);
    }
    for (const { figures: one } of byCarrier) expect(one.accepted).toEqual(of(0, 0));
  });

  it('one carrier has a page of its own, with its work page by page', async () => {
    const ask = (query: string) =>
      done(as<CarrierPageView>(test, here.bystander, 'GET', path(here, `carriers/${here.community.propertyId}${query}`)));
    const all = await ask('?size=50');
    expect(all.carrier).toMatchObject({ name: '顺安物业', figures: { solved: of(2, 3) } });
    expect(all.items).toHaveLength(6);
    const days = all.items.map(({ dueOn }) => dueOn);
    expect(days).toEqual([...days].sort().reverse());
    const walked: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: CarrierPageView = await ask(`?size=2&cursor=${cursor}`);
      walked.push(...page.items.map(({ taskId }) => taskId));
      cursor = page.next;
    }
    expect(walked).toEqual(all.items.map(({ taskId }) => taskId));
    const nextDoor = await aNeighbourhood(test, { supporters: 0, name: '杏林社区' });
    const foreign = await as(test, here.bystander, 'GET', path(here, `carriers/${nextDoor.community.propertyId}`));
    expect(outcome(foreign)).toEqual([404, 'not_found']);
  });

  it('of a period: what is older falls out of the month and stays in the year', async () => {
    await test.pass({ days: 60 });
    expect((await figures(here, 'month')).all.solved).toEqual(of(0, 0));
    expect((await figures(here, 'quarter')).all.solved).toEqual(of(2, 3));
    expect((await figures(here, 'year')).all).toMatchObject({ accepted: of(7, 8), satisfied: of(2, 3) });
    expect(outcome(await as(test, here.bystander, 'GET', path(here, 'figures?period=decade')))).toEqual([422, 'request.invalid']);
    expect(outcome(await as(test, here.bystander, 'GET', `/communities/${newId(START)}/figures`))).toEqual([404, 'not_found']);
  });
});
