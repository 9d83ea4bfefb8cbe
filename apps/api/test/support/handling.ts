import type { AuthorIdentity, MatterView, ProblemCode, RaiseOnBehalfRequest } from '@silin/shared';
import { AppointmentEntity, PersonEntity } from '../../src/modules/people';
import { newId } from '../../src/platform/database';
import { call, type Answer } from './calling';
import { raising } from './issues';
import { aPerson, type TestCommunity, type TestPerson } from './people';
import { START, type TestApp } from './test-app';

type Signed = Pick<TestPerson, 'token'>;

export const merge = (test: TestApp, { token }: Signed, issueId: string, targetIssueId: string): Promise<Answer> =>
  call(test, 'POST', `/issues/${issueId}/merge`, { token, body: { targetIssueId } });

export const refer = (test: TestApp, { token }: Signed, issueId: string, office = 'heat', reason = '归供热公司管'): Promise<Answer> =>
  call(test, 'POST', `/issues/${issueId}/refer`, { token, body: { office, reason } });

export const lookUp = (test: TestApp, { token }: Signed, issueId: string, reason = '要上门看看'): Promise<Answer<AuthorIdentity>> =>
  call(test, 'POST', `/issues/${issueId}/author-look-ups`, { token, body: { reason } });

export const matter = async (test: TestApp, { token }: Signed, issueId: string): Promise<MatterView> =>
  (await call<MatterView>(test, 'GET', `/issues/${issueId}`, { token })).body;

/** The code of a refusal, or the status of what went through. */
export const said = ({ status, body }: Answer<unknown>): ProblemCode | number =>
  status < 400 ? status : (body as { code: ProblemCode }).code;

export const onBehalf = (over: Partial<RaiseOnBehalfRequest> = {}): RaiseOnBehalfRequest => ({ ...raising(), consent: 'oral', ...over });

/** Appointed by the street for this community. */
export async function aStreetOfficer(test: TestApp, community: TestCommunity): Promise<TestPerson> {
  const officer = await aPerson(test, community, { owner: false });
  const { communityId, streetId: orgUnitId } = community;
  const appointment = { appointmentId: newId(START), personId: officer.personId, orgUnitId, communityId, role: 'street_officer' } as const;
  await test.db.manager.insert(AppointmentEntity, { ...appointment, since: '2026-01-01', until: null });
  return officer;
}

/** With a phone number in the register, so that there is something to leak. */
export async function withPhone(
  test: TestApp,
  { personId }: Pick<TestPerson, 'personId'>,
  sealed: Pick<PersonEntity, 'phoneDigest' | 'phoneSealed'>,
) {
  await test.db.manager.update(PersonEntity, { personId }, sealed);
}
