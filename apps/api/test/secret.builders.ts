import { randomUUID } from 'node:crypto';
import { codeOf, type CastBallotAnswer, type Choice, type PollView, type Problem, type RecountPack } from '@silin/shared';
import { anOpenPoll, type OpenPoll } from './polls.builders';
import { call } from './support/calling';
import type { TestPerson } from './support/people';
import type { TestApp } from './support/test-app';

/** A secret vote in the room that was just called. */
export const aSecretPoll = (test: TestApp, more: Parameters<typeof anOpenPoll>[1] = {}): Promise<OpenPoll> =>
  anOpenPoll(test, { ...more, secrecy: 'secret' });

/** As a phone writes it. */
export const codeFor = (choice: Choice): string => codeOf(null, { choice, choices: null });

export const secretCallsOn = (test: () => TestApp) => ({
  cast: (pollId: string, { token }: Pick<TestPerson, 'token'>, choice: Choice, more: object = {}) =>
    call<CastBallotAnswer & Problem>(test(), 'POST', `/polls/${pollId}/ballots`, {
      token,
      body: { requestKey: randomUUID(), code: codeFor(choice), ...more },
    }),
  byHand: ({ pollId, gridWorker }: OpenPoll, body: object, { token }: Pick<TestPerson, 'token'> = gridWorker) =>
    call<CastBallotAnswer & Problem>(test(), 'POST', `/polls/${pollId}/ballots/by-hand`, { token, body }),
  close: ({ pollId, secretary }: OpenPoll) =>
    call<PollView & Problem>(test(), 'POST', `/polls/${pollId}/close`, { token: secretary.token }),
  read: async (pollId: string, { token }: Pick<TestPerson, 'token'>) =>
    (await call<PollView>(test(), 'GET', `/polls/${pollId}`, { token })).body,
  rowsFor: (pollId: string, { token }: Pick<TestPerson, 'token'>) =>
    call<RecountPack & Problem>(test(), 'POST', `/polls/${pollId}/recount-pack`, { token }),
});
