import { randomUUID } from 'node:crypto';
import type { AuthorityRecorded, CastBallotAnswer, Done, EntriesToEntrust, Problem, ProxyDesk } from '@silin/shared';
import { HomeEntity } from '../src/modules/communities';
import { RollMemberEntity } from '../src/modules/polls';
import { NoticeEntity } from '../src/modules/notices';
import { PersonEntity } from '../src/modules/people';
import { at, callsOn, type Estate } from './owners-polls.builders';
import { aPaperPoll, aPhoto, type PaperPoll } from './paper.builders';
import { call } from './support/calling';
import type { TestPerson } from './support/people';
import type { TestApp } from './support/test-app';

type WithToken = Pick<TestPerson, 'token'>;
type Principal = Pick<TestPerson, 'personId'>;

const DIGITS = '零一二三四五六七八九';
const calledAsAPerson = (name: string) => name.replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));

/** With names that a paper could carry: 「居民一二」. */
async function renamed<P extends TestPerson>(test: TestApp, person: P): Promise<P> {
  const name = calledAsAPerson(person.name);
  await test.db.manager.update(PersonEntity, { personId: person.personId }, { name });
  return { ...person, name };
}

/** An open poll with printed ballots, whose people can be named in full. */
export async function aProxyPoll(test: TestApp, wanted: Parameters<typeof aPaperPoll>[1] = {}): Promise<PaperPoll> {
  const { pollId, estate, clerks } = await aPaperPoll(test, wanted);
  const owners = [];
  for (const owner of estate.owners) owners.push(await renamed(test, owner));
  const couple: Estate['couple'] = [await renamed(test, estate.couple[0]), await renamed(test, estate.couple[1])];
  return { pollId, estate: { ...estate, owners, couple }, clerks: [await renamed(test, clerks[0]), await renamed(test, clerks[1])] };
}

/** The entry of the roll for which this owner may act. */
export const entryOf = async (test: TestApp, pollId: string, { personId }: Principal): Promise<string> =>
  (await test.db.manager.findOneByOrFail(RollMemberEntity, { pollId, personId })).rollEntryId;

/** As a signed paper would name them: in full, with their home here. */
export async function named(test: TestApp, { name, homeId }: Pick<TestPerson, 'name' | 'homeId'>): Promise<{ name: string; home: string }> {
  const { buildingName, unitName, roomName } = await test.db.manager.findOneByOrFail(HomeEntity, { homeId: homeId ?? '' });
  return { name, home: `${buildingName}${unitName}${roomName}` };
}

/** Who has to do with an authority of this poll: by whom it is entered, of whom, for whom, and somebody else. */
export const rolesIn = ({ estate, clerks: [clerk] }: PaperPoll) => ({
  clerk,
  principal: at(estate.owners, 1),
  agent: at(estate.owners, 2),
  other: at(estate.owners, 3),
});

/** The titles of what this account was told of the poll. */
export async function toldOf(test: TestApp, pollId: string, userId: string): Promise<string[]> {
  await test.settle();
  return (await test.db.manager.findBy(NoticeEntity, { linkId: pollId, userId })).map(({ title }) => title);
}

/** What is done with proxies over HTTP. */
export const proxyCallsOn = (test: () => TestApp) => {
  const { post } = callsOn(test);
  const asked = async (pollId: string, who: WithToken, principal: Principal, agent: object, more: object) => ({
    requestKey: randomUUID(),
    rollEntryId: await entryOf(test(), pollId, principal),
    agent,
    photoIds: [await aPhoto(test(), who)],
    ...more,
  });
  return {
    /** By an office, from the paper. */
    record: async (pollId: string, clerk: WithToken, principal: Principal, agent: object, more: object = {}) =>
      post<AuthorityRecorded>(`/polls/${pollId}/proxies`, clerk, {
        ...(await asked(pollId, clerk, principal, agent, {})),
        principalId: principal.personId,
        kind: 'written',
        ...more,
      }),
    /** By the owner on their own phone. */
    give: async (pollId: string, owner: TestPerson, agent: object, more: object = {}) =>
      post<AuthorityRecorded>(`/polls/${pollId}/proxies/mine`, owner, await asked(pollId, owner, owner, agent, more)),
    revoke: (pollId: string, who: WithToken, authorityId: string) => post<Done>(`/polls/${pollId}/proxies/${authorityId}/revoke`, who),
    castFor: (pollId: string, agent: WithToken, authorityId: string, choice: string, more: object = {}) =>
      post<CastBallotAnswer>(`/polls/${pollId}/proxies/${authorityId}/ballot`, agent, { requestKey: randomUUID(), choice, ...more }),
    proxyDesk: (pollId: string, { token }: WithToken, cursor = '') =>
      call<ProxyDesk & Problem>(test(), 'GET', `/polls/${pollId}/proxies${cursor && `?cursor=${cursor}`}`, { token }),
    entries: (pollId: string, { token }: WithToken, text: string) =>
      call<EntriesToEntrust & Problem>(test(), 'GET', `/polls/${pollId}/proxies/entries?text=${encodeURIComponent(text)}`, { token }),
  };
};
