import { randomUUID } from 'node:crypto';
import type { MatterView, TaskView } from '@silin/shared';
import { AccountBindingEntity } from '../src/modules/people';
import { PhotoEntity } from '../src/modules/documents';
import { HomeEntity } from '../src/modules/communities';
import { newId } from '../src/platform/database';
import { EventEntity } from '../src/platform/events';
import { aPerson, type TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';
import {
  aDeliveredTask,
  aNeighbourhood,
  as,
  deliver,
  done,
  inbox,
  inDays,
  issueRow,
  outcome,
  recorded,
  taskRow,
  untilSupervision,
  uploaded,
  type Neighbourhood,
  type TestTask,
} from './tasks.builders';

let test: TestApp;
let here: Neighbourhood;
let member: TestPerson;
let second: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
  here = await aNeighbourhood(test, { supporters: 2 });
  member = await aPerson(test, here.community, { roles: ['supervision_committee'] });
  second = await aPerson(test, here.community, { roles: ['supervision_committee'] });
});
afterAll(() => test.close());

const post = (person: TestPerson, { taskId }: Pick<TestTask, 'taskId'>, path: string, body: unknown) =>
  as(test, person, 'POST', `/tasks/${taskId}/${path}`, body);
const view = (person: TestPerson, { taskId }: TestTask) => done(as<TaskView>(test, person, 'GET', `/tasks/${taskId}`));
const states = async (task: TestTask) => [(await taskRow(test, task)).state, (await issueRow(test, task)).state];
async function homeOf({ homeId }: TestPerson): Promise<string> {
  const { buildingName, unitName, roomName } = await test.db.manager.findOneByOrFail(HomeEntity, { homeId: homeId ?? '' });
  return `${buildingName} ${unitName} ${roomName}室`;
}
async function found(witness: TestPerson, over: Record<string, unknown> = {}, by = member): Promise<Record<string, unknown>> {
  return {
    ...{ requestKey: randomUUID(), verdict: 'accept', words: '三楼都亮了，开关也好用。', photoIds: await uploaded(test, by) },
    ...{ witnessName: witness.name, witnessHome: await homeOf(witness), ...over },
  };
}
async function propose(task: TestTask, witness: TestPerson, over: Record<string, unknown> = {}, by = member) {
  return post(by, task, 'scrutiny', await found(witness, over, by));
}
const confirm = (person: TestPerson, task: TestTask, agree = true) => post(person, task, 'scrutiny/confirm', { agree });
const countersign = (person: TestPerson, task: TestTask, agree = true) => post(person, task, 'scrutiny/countersign', { agree });
async function anUnsettledTask(neighbourhood = here): Promise<TestTask> {
  const task = await aDeliveredTask(test, neighbourhood);
  await untilSupervision(test, task);
  return task;
}
/** Somebody of the register who has never opened the mini-program. */
async function withoutPhone(): Promise<TestPerson> {
  const person = await aPerson(test, here.community);
  await test.db.manager.delete(AccountBindingEntity, { personId: person.personId });
  return person;
}

describe('when supporters do not settle it either', () => {
  it('a member looks with a resident, and it counts when the resident confirms it on their own phone', async () => {
    const task = await aDeliveredTask(test, here);
    await untilSupervision(test, task, 1);
    const from = inDays(test, 1);
    expect((await propose(task, here.bystander)).body).toMatchObject({ code: 'task.scrutiny_too_early', facts: { from } });
    expect(await view(member, task)).toMatchObject({ supervisedFrom: from, offered: [] });
    expect(await inbox(test, member)).not.toContain('请监督委员会去看');
    await test.pass({ minutes: 1 });
    expect(await inbox(test, member)).toContain('请监督委员会去看');
    expect(await issueRow(test, task)).toMatchObject({ holder: '居务监督委员会', dueOn: null });
    expect((await view(member, task)).offered).toEqual(['scrutinise']);
    await done(propose(task, here.bystander));
    expect(await states(task)).toEqual(['delivered', 'delivered']);
    expect(await inbox(test, here.bystander)).toContain('请您确认');
    expect((await view(member, task)).offered).toEqual([]);
    const seen = await view(here.bystander, task);
    expect(seen.offered).toEqual(['confirmScrutiny']);
    expect(seen.scrutiny).toMatchObject({ state: 'proposed', verdict: 'accept', channel: 'phone', witness: '1号楼居民', slip: null });
    expect(seen.scrutiny?.photos).toHaveLength(1);
    expect(JSON.stringify(seen)).not.toContain(here.bystander.name);
    await done(confirm(here.bystander, task));
    expect(await states(task)).toEqual(['closed', 'closed']);
    expect(await view(here.author, task)).toMatchObject({ scrutiny: { state: 'settled' }, ratings: [] });
    const [event] = await test.db.manager.findBy(EventEntity, { aggregateId: task.taskId, action: 'acceptWork' });
    expect(event).toMatchObject({ actorParty: 'supervision_committee', actorUserId: here.bystander.userId });
    const { timeline } = await done(as<MatterView>(test, here.author, 'GET', `/issues/${task.issueId}`));
    expect(timeline.find(({ title }) => title === '监督委员会到现场看过')?.photos).toHaveLength(1);
    expect(timeline.find(({ title }) => title === '居民验收通过')?.detail).toContain('居务监督委员会和一位居民');
    expect(outcome(await confirm(here.bystander, task))).toEqual([200, undefined]);
    expect((await recorded(test, task)).filter((one) => one === 'task.acceptWork')).toHaveLength(1);
  });

  it('sends back the same way, and the next delivery has its days anew', async () => {
    const task = await anUnsettledTask();
    await done(propose(task, here.bystander, { verdict: 'send_back', words: '二楼还是不亮。' }));
    await done(confirm(here.bystander, task));
    expect(await states(task)).toEqual(['in_progress', 'executing']);
    expect(await view(here.carrier, task)).toMatchObject({
      cameBack: { kind: 'sent_back', reason: '二楼还是不亮。', by: '居务监督委员会' },
    });
    expect(await taskRow(test, task)).toMatchObject({ sentBackCount: 1 });
    await test.pass({ minutes: 1 });
    await deliver(test, here, task);
    expect(outcome(await propose(task, here.bystander))).toEqual([409, 'task.scrutiny_too_early']);
    expect((await view(member, task)).scrutiny).toBeNull();
  });

  it('is nothing when the resident disowns it: another may be asked along', async () => {
    const task = await anUnsettledTask();
    await done(propose(task, here.bystander));
    expect(outcome(await propose(task, here.author, {}, second))).toEqual([409, 'task.scrutiny_waits']);
    await done(confirm(here.bystander, task, false));
    expect(await states(task)).toEqual(['delivered', 'delivered']);
    expect(await inbox(test, member)).toContain('没有确认');
    await test.pass({ minutes: 1 });
    await done(propose(task, here.author, {}, second));
    await done(confirm(here.author, task));
    expect(await states(task)).toEqual(['closed', 'closed']);
  });

  it('is overtaken by the author, who may still decide alone', async () => {
    const task = await anUnsettledTask();
    await done(propose(task, here.bystander));
    const answers = await Promise.all([post(here.author, task, 'send-back', { reason: '还是不亮。' }), confirm(here.bystander, task)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const verdicts = (await recorded(test, task)).filter((one) => one === 'task.acceptWork' || one === 'task.sendBack');
    expect(verdicts).toHaveLength(1);
  });
});

describe('a witness without a phone', () => {
  it('signs a slip, which another member confirms; only members see the signature', async () => {
    const task = await anUnsettledTask();
    const witness = await withoutPhone();
    expect(outcome(await propose(task, witness))).toEqual([422, 'task.witness_without_phone']);
    const [slipPhotoId] = await uploaded(test, member);
    await done(propose(task, witness, { slipPhotoId }));
    expect(await inbox(test, second)).toContain('请核对签字单');
    expect(await test.db.manager.findOneByOrFail(PhotoEntity, { photoId: slipPhotoId ?? '' })).toMatchObject({ isPublic: false });
    expect((await view(here.author, task)).scrutiny).toMatchObject({ channel: 'slip', slip: null, photos: [{}] });
    expect(await view(second, task)).toMatchObject({ offered: ['countersign'], scrutiny: { slip: { photoId: slipPhotoId } } });
    expect(outcome(await countersign(member, task))).toEqual([403, 'task.scrutiny_not_yours']);
    expect(outcome(await confirm(here.bystander, task))).toEqual([403, 'task.scrutiny_not_yours']);
    await done(countersign(second, task));
    expect(await states(task)).toEqual(['closed', 'closed']);
  });

  it('has no slip where they have a phone, and no other member confirms in their place', async () => {
    const task = await anUnsettledTask();
    const [slipPhotoId] = await uploaded(test, member);
    expect(outcome(await propose(task, here.bystander, { slipPhotoId }))).toEqual([422, 'task.witness_has_phone']);
    await done(propose(task, here.bystander));
    expect(outcome(await countersign(second, task))).toEqual([403, 'task.scrutiny_not_yours']);
    expect(await states(task)).toEqual(['delivered', 'delivered']);
  });
});

describe('who may not', () => {
  it('the witness is an ordinary resident of this community, named in full', async () => {
    const task = await anUnsettledTask();
    const nextDoor = await aNeighbourhood(test, { name: '杏林社区', supporters: 0 });
    const gridWorker = await aPerson(test, here.community, { roles: ['grid_worker'] });
    const manager = await aPerson(test, here.community, { roles: ['property_company'], orgUnitId: here.community.propertyId });
    for (const one of [gridWorker, manager, second, member])
      expect(outcome(await propose(task, one))).toEqual([422, 'task.witness_barred']);
    expect(outcome(await propose(task, nextDoor.author))).toEqual([422, 'task.witness_unknown']);
    for (const over of [{ witnessName: here.bystander.name.slice(0, -1) }, { witnessHome: '1号楼' }]) {
      expect(outcome(await propose(task, here.bystander, over))).toEqual([422, 'task.witness_unknown']);
    }
    for (const over of [{ photoIds: [] }, { words: '好' }, { verdict: 'maybe' }, { witnessName: '' }, { words: '长'.repeat(301) }]) {
      expect(outcome(await propose(task, here.bystander, over))).toEqual([422, 'request.invalid']);
    }
    expect(outcome(await propose(task, here.bystander, { photoIds: await uploaded(test, here.author) }))).toEqual([422, 'photo.unknown']);
    expect((await recorded(test, task)).filter((one) => one === 'task.scrutinise')).toEqual([]);
  });

  it('a member who also carries or handles stands back', async () => {
    const both = await aPerson(test, here.community, { roles: ['supervision_committee', 'owners_committee'] });
    const task = await anUnsettledTask();
    expect((await view(both, task)).offered).toEqual([]);
    expect(outcome(await propose(task, here.bystander, {}, both))).toEqual([403, 'task.staff_cannot_judge']);
  });

  it('a member who endorsed and looks has no second word as a supporter', async () => {
    const supporting = await aPerson(test, here.community, { roles: ['supervision_committee'] });
    const task = await anUnsettledTask({ ...here, supporters: [supporting] });
    await done(propose(task, here.bystander, {}, supporting));
    expect(outcome(await post(supporting, task, 'accept-work', { stars: 5 }))).toEqual([409, 'task.already_rated']);
  });

  it('a member who has spoken as a supporter does not look as well', async () => {
    const supporting = await aPerson(test, here.community, { roles: ['supervision_committee'] });
    const task = await anUnsettledTask({ ...here, supporters: [supporting] });
    await done(post(supporting, task, 'accept-work', { stars: 5 }));
    expect((await view(supporting, task)).offered).toEqual([]);
    expect(outcome(await propose(task, here.bystander, {}, supporting))).toEqual([409, 'task.scrutiny_spoken']);
  });

  it('a member who raised the matter decides as its author, and does not look as well', async () => {
    const raising = await aPerson(test, here.community, { roles: ['supervision_committee'] });
    const task = await anUnsettledTask({ ...here, author: raising, supporters: [] });
    expect(outcome(await propose(task, here.bystander, {}, raising))).toEqual([409, 'task.scrutiny_spoken']);
  });

  it('nobody else proposes or confirms; a stranger learns nothing, and a replay changes nothing', async () => {
    const task = await anUnsettledTask();
    const nextDoor = await aNeighbourhood(test, { name: '梨园社区', supporters: 0 });
    const foreign = await aPerson(test, nextDoor.community, { roles: ['supervision_committee'] });
    expect(outcome(await propose(task, here.bystander, {}, foreign))).toEqual([404, 'not_found']);
    expect(outcome(await propose({ ...task, taskId: newId(START) }, here.bystander))).toEqual([404, 'not_found']);
    for (const one of [here.secretary, here.author])
      expect(outcome(await propose(task, here.bystander, {}, one))).toEqual([403, 'permission.role_needed']);
    expect(outcome(await confirm(here.bystander, task))).toEqual([409, 'action.wrong_state']);
    const body = await found(here.bystander);
    const answers = [
      ...(await Promise.all([1, 2].map(() => post(member, task, 'scrutiny', body)))),
      await post(member, task, 'scrutiny', body),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await recorded(test, task)).filter((one) => one === 'task.scrutinise')).toHaveLength(1);
    for (const one of [here.author, second, member]) expect(outcome(await confirm(one, task))).toEqual([403, 'task.scrutiny_not_yours']);
    expect(outcome(await confirm(nextDoor.author, task))).toEqual([404, 'not_found']);
    const twice = await Promise.all([confirm(here.bystander, task), confirm(here.bystander, task)]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect((await recorded(test, task)).filter((one) => one === 'issue.close')).toHaveLength(1);
  });
});
