import { randomUUID } from 'node:crypto';
import type { TodayView, WorkbenchView } from '@silin/shared';
import { AccountBindingEntity } from '../src/modules/people';
import { HomeEntity } from '../src/modules/communities';
import { objecting } from './objections.builders';
import { aPaperOf } from './support/papers';
import { aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';
import { aDeliveredTask, aNeighbourhood, as, done, untilSupervision, uploaded, type Neighbourhood } from './tasks.builders';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

const { aPublished } = objecting(() => test);
const at = ({ community }: Pick<Neighbourhood, 'community'>) => `/communities/${community.communityId}`;
const bench = (person: TestPerson, here: Pick<Neighbourhood, 'community'>) =>
  done(as<WorkbenchView>(test, person, 'GET', `${at(here)}/workbench`));
const looking = async (person: TestPerson, here: Neighbourhood) => {
  const { toScrutinise } = await bench(person, here);
  const { todos } = await done(as<TodayView>(test, person, 'GET', `${at(here)}/today`));
  const home = todos.filter(({ kind }) => kind === 'scrutinise').map(({ id }) => id);
  expect(home).toEqual(toScrutinise.map(({ taskId }) => taskId));
  return toScrutinise.map(({ taskId, slip }) => ({ taskId, slip }));
};
const aMember = ({ community }: Neighbourhood) => aPerson(test, community, { roles: ['supervision_committee'] });

async function lookedWith(witness: TestPerson, member: TestPerson, taskId: string, slipPhotoId?: string) {
  const { buildingName, unitName, roomName } = await test.db.manager.findOneByOrFail(HomeEntity, { homeId: witness.homeId ?? '' });
  const seen = { requestKey: randomUUID(), verdict: 'accept', words: '都亮了。', photoIds: await uploaded(test, member) };
  const beside = { witnessName: witness.name, witnessHome: `${buildingName} ${unitName} ${roomName}室` };
  await done(as(test, member, 'POST', `/tasks/${taskId}/scrutiny`, { ...seen, ...beside, ...(slipPhotoId ? { slipPhotoId } : {}) }));
}

describe('work that nobody judges', () => {
  it('waits for every member from their day on, on workbench and first page, and for nobody else', async () => {
    const here = await aNeighbourhood(test, { supporters: 1 });
    const [one, other] = [await aMember(here), await aMember(here)];
    const task = await aDeliveredTask(test, here);
    await untilSupervision(test, task, 1);
    expect(await looking(one, here)).toEqual([]);
    await test.pass({ minutes: 1 });
    for (const member of [one, other]) expect(await looking(member, here)).toEqual([{ taskId: task.taskId, slip: false }]);
    expect((await bench(here.secretary, here)).toScrutinise).toEqual([]);
    await lookedWith(here.bystander, one, task.taskId);
    for (const member of [one, other]) expect(await looking(member, here)).toEqual([]);
    await done(as(test, here.bystander, 'POST', `/tasks/${task.taskId}/scrutiny/confirm`, { agree: false }));
    for (const member of [one, other]) expect(await looking(member, here)).toEqual([{ taskId: task.taskId, slip: false }]);
  });

  it('goes round a member who raised it or has spoken as a supporter', async () => {
    const here = await aNeighbourhood(test, { supporters: 0 });
    const [member, raiser] = [await aMember(here), await aMember(here)];
    const task = await aDeliveredTask(test, { ...here, author: raiser });
    await untilSupervision(test, task);
    expect(await looking(raiser, here)).toEqual([]);
    expect(await looking(member, here)).toHaveLength(1);
  });

  it('seen with somebody without a phone waits for another member, with the paper', async () => {
    const here = await aNeighbourhood(test, { supporters: 0 });
    const [one, other] = [await aMember(here), await aMember(here)];
    const neighbour = await aPerson(test, here.community);
    await test.db.manager.delete(AccountBindingEntity, { personId: neighbour.personId });
    const task = await aDeliveredTask(test, here);
    await untilSupervision(test, task);
    const [slipPhotoId] = await uploaded(test, one);
    await lookedWith(neighbour, one, task.taskId, slipPhotoId);
    expect(await looking(one, here)).toEqual([]);
    expect(await looking(other, here)).toEqual([{ taskId: task.taskId, slip: true }]);
    await done(as(test, other, 'POST', `/tasks/${task.taskId}/scrutiny/countersign`, { agree: true }));
    expect(await looking(other, here)).toEqual([]);
  });
});

describe('an objection on paper', () => {
  it('waits for every handler but the one who entered it, and asks for an answer only once it is compared', async () => {
    const place = await aPublished();
    const slip = { requestKey: randomUUID(), reason: '挡住窗户。', aboutRoles: [], personId: place.bystander.personId };
    const documentId = await aPaperOf(test, place.gridWorker);
    const entered = as<{ objectionId: string }>(test, place.gridWorker, 'POST', `/resolutions/${place.resolutionId}/paper-objections`, {
      ...slip,
      documentId,
    });
    const { objectionId } = await done(entered);
    expect((await bench(place.gridWorker, place)).slips).toEqual([]);
    for (const one of [place.secretary, place.member]) {
      expect(await bench(one, place)).toMatchObject({ slips: [{ resolutionId: place.resolutionId }], toPublish: [] });
    }
    await done(as(test, place.member, 'POST', `/objections/${objectionId}/confirm`));
    expect(await bench(place.secretary, place)).toMatchObject({
      slips: [],
      toPublish: [{ resolutionId: place.resolutionId, state: 'under_objection' }],
    });
  });
});
