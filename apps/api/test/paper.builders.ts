import { randomUUID } from 'node:crypto';
import type { CountedChoice, Done, PaperDesk, PaperReceipt, PaperToEnter, PhotoView, Problem, WitnessDesk } from '@silin/shared';
import { PollEntity, RollMemberEntity } from '../src/modules/polls';
import { PaperCodeEntity } from '../src/modules/polls/paper/paper-code.entity';
import { PaperPrinting } from '../src/modules/polls/paper/paper-printing.service';
import { PollClock } from '../src/modules/polls/poll-clock.job';
import { anEstate, at, awake, callsOn, ended, opened, type Estate } from './owners-polls.builders';
import { call } from './support/calling';
import { aPerson, signedInAgain, type TestPerson } from './support/people';
import { aJpeg, photoForm } from './support/pictures';
import type { TestApp } from './support/test-app';

/** An open poll with printed ballots, two clerks, and owners to vote. */
export type PaperPoll = Readonly<{ pollId: string; estate: Estate; clerks: readonly [TestPerson, TestPerson] }>;
type WithToken = Pick<TestPerson, 'token'>;

export async function aPaperPoll(test: TestApp, wanted: Parameters<typeof anEstate>[1] = {}): Promise<PaperPoll> {
  const { pollId, estate } = await opened(test, await anEstate(test, wanted));
  const { community } = estate;
  const clerks = [
    await aPerson(test, community, { roles: ['grid_worker'], owner: false }),
    await aPerson(test, community, { roles: ['committee_member'], owner: false }),
  ] as const;
  await printed(test, pollId, estate.secretary);
  return { pollId, estate, clerks: [await signedInAgain(test, clerks[0]), await signedInAgain(test, clerks[1])] };
}

/** Everybody with a session of now. */
export async function allAwake(test: TestApp, { pollId, estate, clerks }: PaperPoll): Promise<PaperPoll> {
  return {
    pollId,
    estate: await awake(test, estate),
    clerks: [await signedInAgain(test, clerks[0]), await signedInAgain(test, clerks[1])],
  };
}

export async function printed(test: TestApp, pollId: string, { userId, personId }: TestPerson): Promise<void> {
  const { communityId } = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
  const appointments = [{ role: 'secretary' as const, orgUnitId: communityId, communityId }];
  const actor = { userId, personId, sessionId: '', standing: 'resident' as const, communityId, appointments };
  await test.app.get(PaperPrinting).prepare(pollId, actor);
}

export async function aPhoto(test: TestApp, { token }: WithToken): Promise<string> {
  const form = photoForm(await aJpeg({ width: 80, height: 60 }));
  return (await call<PhotoView>(test, 'POST', '/photos', { token, form })).body.photoId;
}

/** The code on the ballot of this owner. */
export async function codeOf(test: TestApp, pollId: string, { personId }: Pick<TestPerson, 'personId'>): Promise<string> {
  const { rollEntryId } = await test.db.manager.findOneByOrFail(RollMemberEntity, { pollId, personId });
  return (await test.db.manager.findOneByOrFail(PaperCodeEntity, { rollEntryId })).code;
}

export const entryIdOf = async (test: TestApp, pollId: string, code: string): Promise<string> =>
  (await test.db.manager.findOneByOrFail(PaperCodeEntity, { pollId, code })).rollEntryId;

/** What is done with paper over HTTP. */
export const paperCallsOn = (test: () => TestApp) => {
  const { post } = callsOn(test);
  const receive = async (pollId: string, clerk: WithToken, code: string, more: object = {}) =>
    post<PaperReceipt>(`/polls/${pollId}/paper/receipts`, clerk, {
      requestKey: randomUUID(),
      code,
      photoId: await aPhoto(test(), clerk),
      ...more,
    });
  const read =
    (verb: string) =>
    (pollId: string, who: WithToken, rollEntryId: string, said: CountedChoice | object, more: object = {}) =>
      post<Done>(`/polls/${pollId}/paper/${verb}`, who, {
        requestKey: randomUUID(),
        rollEntryId,
        ...(typeof said === 'string' ? { choice: said } : said),
        ...more,
      });
  return {
    receive,
    enter: read('entries'),
    lookAgain: read('second-looks'),
    settle: read('settlements'),
    confirm: (pollId: string, witness: WithToken, totals: Partial<Record<CountedChoice | 'envelopes', number>>) => {
      const { envelopes = 0, void: spoilt = 0, approve = 0, reject = 0, abstain = 0 } = totals;
      const body = { envelopes, void: spoilt, lines: [{ option: null, approve, reject, abstain }] };
      return post<Done>(`/polls/${pollId}/paper/confirmation`, witness, body);
    },
    name: (pollId: string, handler: WithToken, personId: string) => post<Done>(`/polls/${pollId}/paper/witnesses`, handler, { personId }),
    certify: (pollId: string, convener: WithToken) => post(`/polls/${pollId}/certify`, convener),
    desk: async (pollId: string, { token }: WithToken) => (await call<PaperDesk>(test(), 'GET', `/polls/${pollId}/paper`, { token })).body,
    next: (pollId: string, { token }: WithToken, code = '') =>
      call<PaperToEnter & Problem>(test(), 'GET', `/polls/${pollId}/paper/next${code && `?code=${code}`}`, { token }),
    witnessDesk: (pollId: string, { token }: WithToken) =>
      call<WitnessDesk & Problem>(test(), 'GET', `/polls/${pollId}/paper/witness`, { token }),
  };
};

/** Closed, with an envelope of each of these owners; the codes in their order. */
export async function counting(test: TestApp, voters: number, more: Parameters<typeof anEstate>[1] = {}) {
  const before = await aPaperPoll(test, more);
  const { receive } = paperCallsOn(() => test);
  const entryIds: string[] = [];
  for (let index = 0; index < voters; index += 1) {
    const code = await codeOf(test, before.pollId, at(before.estate.owners, index));
    const { status, body } = await receive(before.pollId, before.clerks[0], code);
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    entryIds.push(await entryIdOf(test, before.pollId, code));
  }
  await ended(test, before.pollId);
  const poll = await allAwake(test, before);
  return { ...poll, entryIds, witness: at(poll.estate.owners, poll.estate.owners.length - 1) };
}

/** What the clock does when nothing is left. */
export const clockLooks = (test: TestApp) => test.app.get(PollClock).certifyCounted();
