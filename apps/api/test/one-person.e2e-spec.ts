import { randomUUID } from 'node:crypto';
import type { TaskView } from '@silin/shared';
import { call } from './support/calling';
import type { Refused } from './support/codes';
import { anotherAccountOf } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';
import { anOpenPoll } from './polls.builders';
import { aDeliveredTask, aNeighbourhood, as, done } from './tasks.builders';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const cast = (token: string, pollId: string, choice = 'approve') =>
  call<Refused>(test, 'POST', `/polls/${pollId}/ballots`, { token, body: { requestKey: randomUUID(), choice } });
const ballotsOf = (pollId: string) => test.db.query<{ n: string }[]>('SELECT COUNT(*) AS n FROM ballot WHERE pollId = ?', [pollId]);

describe('two accounts of one person', () => {
  it('have one vote, also when both phones vote at the same instant', async () => {
    const { pollId, voters } = await anOpenPoll(test);
    const [voter] = voters;
    if (!voter) throw new Error('no voter');
    const second = await anotherAccountOf(test, voter);
    const both = await Promise.all([cast(voter.token, pollId), cast(second.token, pollId, 'reject')]);
    expect(both.map((one) => one.body.code ?? 'cast').sort()).toEqual(['ballot.already_cast', 'cast']);
    expect(Number((await ballotsOf(pollId))[0]?.n)).toBe(1);
  });

  it('do not get a second vote when one of them is unbound', async () => {
    const { pollId, voters } = await anOpenPoll(test);
    const [voter] = voters;
    if (!voter) throw new Error('no voter');
    const second = await anotherAccountOf(test, voter);
    expect((await cast(second.token, pollId)).status).toBe(201);
    await call(test, 'POST', `/me/accounts/${second.userId}/unbind`, { token: voter.token, body: {} });
    expect((await cast(voter.token, pollId)).body.code).toBe('ballot.already_cast');
    expect((await cast(second.token, pollId)).body.code).toBe('permission.unverified');
    expect(Number((await ballotsOf(pollId))[0]?.n)).toBe(1);
  });

  it('give one rating between them', async () => {
    const here = await aNeighbourhood(test);
    const task = await aDeliveredTask(test, here);
    await done(as(test, here.author, 'POST', `/tasks/${task.taskId}/accept-work`, { stars: 5 }));
    const [supporter = here.bystander] = here.supporters;
    const second = { ...supporter, ...(await anotherAccountOf(test, supporter)) };
    await as(test, supporter, 'POST', `/tasks/${task.taskId}/ratings`, { stars: 4 });
    await as(test, second, 'POST', `/tasks/${task.taskId}/ratings`, { stars: 1 });
    const { ratings } = await done(as<TaskView>(test, here.author, 'GET', `/tasks/${task.taskId}`));
    expect(ratings).toHaveLength(2);
  });
});
