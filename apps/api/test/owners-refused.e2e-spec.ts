import { randomUUID } from 'node:crypto';
import { addDays, checkSignOf, dayOf, type Problem, type ResolutionView, type TaskView } from '@silin/shared';
import { BallotEntity } from '../src/modules/polls';
import { announced, anEstate, at, awake, callsOn, ended, opened, reviewing, type Estate } from './owners-polls.builders';
import { call } from './support/calling';
import { aHomeCode, aRegisteredHome, aWillingGuest, INVENTED, redeem } from './support/codes';
import { aCommunity, aPerson, signedInAgain, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';
import { as, done, outcome, uploaded } from './tasks.builders';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { cast } = callsOn(() => test);
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

/** Decided by all, announced, and in force. */
async function inForce(before: Estate): Promise<Readonly<{ resolutionId: string; pollId: string; estate: Estate }>> {
  const { pollId, estate } = await opened(test, before);
  for (const owner of [...estate.owners, estate.couple[0]]) expect((await cast(pollId, owner, 'approve')).status).toBe(201);
  await ended(test, pollId);
  const { secretary } = estate;
  const text = '决定：同意用 86.4 万元维修资金换屋面防水。';
  const { resolutionId } = await done(as<ResolutionView>(test, secretary, 'POST', `/polls/${pollId}/resolution`, { text }));
  await done(as(test, secretary, 'POST', `/resolutions/${resolutionId}/publish`));
  return { resolutionId, pollId, estate: await awake(test, estate) };
}

describe('an owners’ decision', () => {
  it('does not exist for the community next door, whatever its offices and owners try', async () => {
    const nextDoor = await aCommunity(test.db, '杏林社区');
    const roles = ['secretary', 'grid_worker', 'owners_committee', 'supervision_committee'] as const;
    const strangers: TestPerson[] = [await aPerson(test, nextDoor)];
    for (const role of roles) strangers.push(await aPerson(test, nextDoor, { roles: [role] }));
    const { pollId, estate } = await announced(test, await anEstate(test));
    const tries = (id: string): [method: 'GET' | 'POST', path: string, body?: object][] => [
      ['GET', `/polls/${id}/roll`],
      ['GET', `/polls/${id}/roll/entries`],
      ['GET', `/polls/${id}/ballots`],
      ['POST', `/polls/${id}/roll/objections`, { requestKey: randomUUID(), text: '我家面积应当是 90 平' }],
      ['POST', `/polls/${id}/ballots`, { requestKey: randomUUID(), choice: 'approve' }],
      ['POST', `/polls/${id}/announce`, {}],
      ['POST', `/polls/${id}/void`, { reason: '不作数了' }],
      ['POST', `/polls/${id}/roll/rebuild`, { reason: '重排一遍' }],
    ];
    const told = ({ status, body }: Readonly<{ status: number; body: object }>) => ({ status, ...body, requestId: null });
    for (const stranger of strangers) {
      const unknown = tries(UNKNOWN);
      for (const [i, [method, path, body]] of tries(pollId).entries()) {
        const [, unknownPath] = at(unknown, i);
        const closed = await as<Problem>(test, stranger, method, path, body);
        expect(closed.status).toBeGreaterThanOrEqual(403);
        expect(told(closed)).toEqual(told(await as<Problem>(test, stranger, method, unknownPath, body)));
      }
    }
    expect(await test.db.manager.countBy(BallotEntity, { pollId })).toBe(0);
    expect((await call(test, 'GET', `/polls/${pollId}`, { token: estate.secretary.token })).body).toMatchObject({ state: 'announced' });
  });

  it('is not reached by guessing the codes of letters: five tries a day, and no vote without a home', async () => {
    const before = await anEstate(test);
    const { homeId } = await aRegisteredHome(test, before.community);
    const { pollId } = await opened(test, before);
    const code = await aHomeCode(test, before.community.communityId, homeId);
    const guest = await aWillingGuest(test);
    for (const body of INVENTED.slice(0, 5)) expect((await redeem(test, guest, body + checkSignOf(body))).body.code).toBe('code.unusable');
    // From now on the right one is as good as any other.
    expect(await redeem(test, guest, code)).toMatchObject({ status: 429, body: { code: 'code.too_many_tries' } });
    expect((await cast(pollId, guest, 'approve')).body.code).toBe('permission.unverified');
    expect(await test.db.manager.countBy(BallotEntity, { pollId })).toBe(0);
  });

  it('is voted on neither early, nor late, nor by staff, nor by hand, and never twice; what was refused leaves nothing', async () => {
    const { pollId, estate: early } = await announced(test, await anEstate(test));
    expect((await cast(pollId, at(early.owners, 1), 'approve')).body.code).toBe('poll.not_open');
    const open = await opened(test, await anEstate(test));
    const { couple, secretary, owners } = open.estate;
    const both = await Promise.all([cast(open.pollId, couple[0], 'approve'), cast(open.pollId, couple[1], 'reject')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    // An office is no vote.
    expect((await cast(open.pollId, secretary, 'approve')).body.code).toBe('poll.not_on_roll');
    const forHer = {
      requestKey: randomUUID(),
      personId: at(owners, 1).personId,
      witnessPersonId: at(owners, 2).personId,
      choice: 'approve',
    };
    const byHand = await as<Problem>(test, secretary, 'POST', `/polls/${open.pollId}/ballots/by-hand`, forHer);
    expect(byHand.body.code).toBe('ballot.channel_closed');
    expect(outcome(await as(test, secretary, 'POST', `/polls/${open.pollId}/close`))).toEqual([409, 'poll.closes_by_clock']);
    await ended(test, open.pollId);
    const late = await signedInAgain(test, at(owners, 1));
    expect((await cast(open.pollId, late, 'approve')).body.code).toBe('poll.not_open');
    expect(await test.db.manager.countBy(BallotEntity, { pollId: open.pollId })).toBe(1);
    expect(await test.db.manager.countBy(BallotEntity, { pollId })).toBe(0);
  });

  it('is not announced by owners or by a grid worker, and not written down before it is certified', async () => {
    const estate = await anEstate(test);
    const gridWorker = await aPerson(test, estate.community, { roles: ['grid_worker'], owner: false });
    const pollId = await reviewing(test, estate);
    for (const who of [at(estate.owners, 1), gridWorker]) {
      expect((await as(test, who, 'POST', `/polls/${pollId}/announce`, {})).body.code).toBe('permission.role_needed');
    }
    const early = await as(test, estate.secretary, 'POST', `/polls/${pollId}/resolution`, { text: '同意换屋面防水。' });
    expect(early.body.code).toBe('resolution.not_passed');
  });

  it('is done only when residents say so: not without pictures, and not by staff or carrier', async () => {
    const { resolutionId, estate } = await inForce(await anEstate(test));
    const { community, secretary, issueId } = estate;
    const property = { roles: ['property_company'] as const, orgUnitId: community.propertyId, owner: false };
    const carrier = await aPerson(test, community, { ...property, roles: [...property.roles] });
    const order = {
      requestKey: randomUUID(),
      assigneeOrgUnitId: community.propertyId,
      title: '换两栋楼的屋面防水',
      dueOn: addDays(dayOf(test.clock.now()), 14),
    };
    const { taskId } = await done(as<TaskView>(test, secretary, 'POST', `/resolutions/${resolutionId}/tasks`, order));
    await done(as(test, carrier, 'POST', `/tasks/${taskId}/accept`));
    const delivery = { requestKey: randomUUID(), text: '换好了，放水两天不漏', beforePhotoIds: [], afterPhotoIds: [] };
    const bare = await as(test, carrier, 'POST', `/tasks/${taskId}/deliver`, delivery);
    expect(bare.body.code).toBe('task.delivery_needs_photos');
    const [before, after] = await uploaded(test, carrier, 2);
    await done(as(test, carrier, 'POST', `/tasks/${taskId}/deliver`, { ...delivery, beforePhotoIds: [before], afterPhotoIds: [after] }));
    for (const who of [carrier, secretary]) {
      expect((await as(test, who, 'POST', `/tasks/${taskId}/accept-work`, { stars: 5 })).status).toBe(403);
    }
    const author = at(estate.owners, 1);
    expect((await as(test, author, 'POST', `/tasks/${taskId}/accept-work`, { stars: 5 })).status).toBe(200);
    expect((await as(test, author, 'GET', `/issues/${issueId}`)).body).toMatchObject({ state: 'closed' });
  });
});
