import { ISSUE_STATES, PUBLIC_ISSUE_STATES, type IssueState, type MatterView } from '@silin/shared';
import { IssueBehalfEntity, IssueEntity, IssueNamedEntity } from '../src/modules/issues';
import { AccessTokens } from '../src/platform/auth';
import { newId } from '../src/platform/database';
import { call } from './support/calling';
import { aStreetOfficer, said } from './support/handling';
import { accepting, anAcceptedIssue, raising } from './support/issues';
import { aCommunity, aGuest, aPerson, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, START, type TestApp } from './support/test-app';

let test: TestApp;
let community: TestCommunity;
let target: string;
let people: Readonly<Record<string, Pick<TestPerson, 'token' | 'userId'> & Readonly<{ personId?: string }>>>;
beforeAll(async () => {
  test = await aTestApp();
  community = await aCommunity(test.db);
  const staff = { owner: false } as const;
  people = {
    author: await aPerson(test, community),
    supporter: await aPerson(test, community),
    neighbour: await aPerson(test, community),
    guest: await aGuest(test),
    grid: await aPerson(test, community, { roles: ['grid_worker'], ...staff }),
    secretary: await aPerson(test, community, { roles: ['secretary'], ...staff }),
    named: await aPerson(test, community, { roles: ['committee_member'], ...staff }),
    recorder: await aPerson(test, community, { roles: ['grid_worker'], ...staff }),
    property: await aPerson(test, community, { roles: ['property_company'], orgUnitId: community.propertyId, ...staff }),
    street: await aStreetOfficer(test, community),
  };
  target = await anAcceptedIssue(test, community, { author: await aPerson(test, community), handler: people.grid as TestPerson });
}, 60_000);
afterAll(() => test.close());

let serial = 500;
/** A matter that stands where it is asked to, written down for its author by the recorder, and speaking of somebody. */
async function standing(state: IssueState): Promise<string> {
  const issueId = newId(START);
  const { requestKey: _, photoIds: _none, named: _nobody, ...words } = raising();
  const isPublic = PUBLIC_ISSUE_STATES.includes(state);
  serial += 1;
  await test.db.manager.insert(IssueEntity, {
    ...words,
    ...{
      issueId,
      communityId: community.communityId,
      year: 2026,
      serial,
      requestKey: newId(START),
      state,
      raisedAt: START,
      movedAt: START,
    },
    ...{ authorUserId: people.author?.userId ?? '', authorPersonId: people.author?.personId ?? '', holder: '网格员', holderPhone: null },
    ...(isPublic ? { publicTitle: '灯不亮', publicText: '楼道灯不亮。', publicPlace: '', acceptedAt: START } : {}),
  });
  const recorder = people.recorder;
  await test.db.manager.insert(IssueBehalfEntity, {
    ...{
      issueId,
      communityId: community.communityId,
      recordedByUserId: recorder?.userId ?? '',
      recordedByPersonId: recorder?.personId ?? '',
    },
    ...{ recordedAs: 'grid_worker', consent: 'oral' as const, nameSealed: null, phoneSealed: null, phoneDigest: null },
  });
  await test.db.manager.insert(IssueNamedEntity, {
    issueNamedId: newId(START),
    issueId,
    orgUnitId: null,
    personId: people.named?.personId ?? '',
  });
  if (isPublic)
    await test.db.query('INSERT INTO endorsement (issueId, personId, userId, endorsedAt) VALUES (?, ?, ?, ?)', [
      issueId,
      people.supporter?.personId,
      people.supporter?.userId,
      START,
    ]);
  return issueId;
}

const again = () => {
  const { requestKey: _, ...rest } = raising();
  return rest;
};
/** What the page of a matter may offer, with how it is asked for. The rest is offered by the page of a meeting or a task. */
const ASKED: Readonly<Record<string, (issueId: string) => Readonly<{ method?: 'DELETE'; path: string; body?: unknown }>>> = {
  submit: (id) => ({ path: `/issues/${id}/resubmit`, body: again() }),
  withdraw: (id) => ({ path: `/issues/${id}/withdraw` }),
  accept: (id) => ({ path: `/issues/${id}/accept`, body: accepting() }),
  return: (id) => ({ path: `/issues/${id}/return`, body: { reason: '请写明几楼' } }),
  decline: (id) => ({ path: `/issues/${id}/decline`, body: { ground: 'not_true', reason: '' } }),
  merge: (id) => ({ path: `/issues/${id}/merge`, body: { targetIssueId: target } }),
  refer: (id) => ({ path: `/issues/${id}/refer`, body: { office: 'heat', reason: '归供热公司管' } }),
  lookUp: (id) => ({ path: `/issues/${id}/author-look-ups`, body: { reason: '要上门' } }),
  executeDirectly: (id) => ({
    path: `/issues/${id}/execute-directly`,
    body: { requestKey: newId(START), assigneeOrgUnitId: community.propertyId, title: '换灯', dueOn: '2026-12-01' },
  }),
  endorse: (id) => ({ path: `/issues/${id}/endorsements` }),
  unendorse: (id) => ({ method: 'DELETE', path: `/issues/${id}/endorsements` }),
};
/** Endorsing again, or taking back what nobody gave, is answered and changes nothing: only offered where it does something. */
const HARMLESS: Readonly<Record<string, string>> = { endorse: 'unendorse', unendorse: 'endorse' };

it.each(ISSUE_STATES)(
  'a matter that is %s offers everybody exactly what is then accepted',
  async (state) => {
    const faults: string[] = [];
    for (const [name, { userId }] of Object.entries(people)) {
      const sessionId = (await test.db.query('SELECT sessionId FROM session WHERE userId = ?', [userId]))[0].sessionId as string;
      const { accessToken: token } = test.app.get(AccessTokens).issue(sessionId, userId);
      const readPage = () => call<MatterView>(test, 'GET', `/issues/${issueId}`, { token });
      let issueId = await standing(state);
      let page = await readPage();
      for (const [action, ask] of Object.entries(ASKED)) {
        const offered = page.status === 200 ? page.body.offered : [];
        if (action in HARMLESS && offered.includes(HARMLESS[action] ?? '')) continue;
        const { method = 'POST', path, body } = ask(issueId);
        const answer = await call(test, method, path, { token, body: body ?? (method === 'POST' ? {} : undefined) });
        const isAccepted = answer.status < 400;
        if (isAccepted !== offered.includes(action))
          faults.push(`${name}: ${action} is ${offered.includes(action) ? '' : 'not '}offered and answered ${said(answer)}`);
        if (page.status === 404 && said(answer) !== 'not_found' && answer.status !== 403)
          faults.push(`${name}: ${action} tells of a matter they do not know: ${said(answer)}`);
        if (!isAccepted) continue;
        issueId = await standing(state);
        page = await readPage();
      }
    }
    expect(faults).toEqual([]);
  },
  60_000,
);
