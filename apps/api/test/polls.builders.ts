import { randomUUID } from 'node:crypto';
import type { IssueState, Secrecy, Slate } from '@silin/shared';
import { IssueEntity } from '../src/modules/issues';
import { PollOpening } from '../src/modules/polls';
import { SessionService } from '../src/platform/auth';
import { newId, nextSerial, Transactions } from '../src/platform/database';
import { aCommunity, aPerson, type TestCommunity, type TestPerson } from './support/people';
import type { TestApp } from './support/test-app';

/** A matter that neighbours can read, in the state that the test needs. */
export async function anIssue(
  test: TestApp,
  community: TestCommunity,
  author: TestPerson,
  { state = 'accepted', title = '3号楼门口坡道怎么改' }: { state?: IssueState; title?: string } = {},
): Promise<string> {
  const now = test.clock.now();
  const issueId = newId(now);
  const serial = await test.app.get(Transactions).run((em) => nextSerial(em, `test.${community.communityId}`));
  await test.db.manager.insert(IssueEntity, {
    issueId,
    communityId: community.communityId,
    year: 2026,
    serial,
    requestKey: randomUUID(),
    authorUserId: author.userId,
    authorPersonId: author.personId,
    title: '我家门口的坡太陡',
    text: '轮椅上不去，下雨天更滑。',
    place: '3号楼东侧',
    category: 'accessibility',
    state,
    publicTitle: title,
    publicText: '坡道太陡，轮椅上不去。',
    publicPlace: '3号楼门口',
    holder: null,
    holderPhone: null,
    dueOn: null,
    raisedAt: now,
    acceptedAt: now,
    closedAt: null,
    movedAt: now,
  });
  return issueId;
}

export type OpenPoll = Readonly<{
  pollId: string;
  issueId: string;
  community: TestCommunity;
  secretary: TestPerson;
  gridWorker: TestPerson;
  voters: readonly TestPerson[];
}>;

/** A vote in the room that was just called, with nobody having voted. The meeting itself is left out: a poll only names it. */
export async function anOpenPoll(
  test: TestApp,
  { voters: wanted = 5, slate = null, secrecy = 'named' }: { voters?: number; slate?: Slate | null; secrecy?: Secrecy } = {},
): Promise<OpenPoll> {
  const community = await aCommunity(test.db);
  const secretary = await aPerson(test, community, { roles: ['secretary'], owner: false });
  const gridWorker = await aPerson(test, community, { roles: ['grid_worker'], owner: false });
  const voters: TestPerson[] = [];
  for (let made = 0; made < wanted; made += 1) voters.push(await aPerson(test, community));
  const author = voters[0] ?? secretary;
  const issueId = await anIssue(test, community, author, { state: 'deliberating' });
  const actor = await test.app.get(SessionService).actorOf(secretary.token);
  const vote = {
    communityId: community.communityId,
    issueId,
    meetingId: randomUUID(),
    agendaItemId: randomUUID(),
    slate,
    secrecy,
    question: '坡道放缓到 1:12，东侧多伸 3 米，行不行？',
    packId: 'community.deliberation',
    electorate: 'participants' as const,
    voters: voters.map(({ personId }) => ({
      voterKey: personId,
      personId,
      alias: '1号楼居民',
      capacity: '居民',
      present: true,
      recused: null,
    })),
    method: 'ballots' as const,
  };
  const { pollId } = await test.app.get(Transactions).run((em) => test.app.get(PollOpening).openInRoom(em, vote, actor));
  return { pollId, issueId, community, secretary, gridWorker, voters };
}
