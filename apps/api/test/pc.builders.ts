import type { Done, PcSignInAsked, PcSignInQuestion, PcSignInStanding, Problem } from '@silin/shared';
import { call } from './support/calling';
import type { TestPerson } from './support/people';
import type { TestApp } from './support/test-app';

export const OFFICE = '221.2.13.77';
const WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0';
const from = (address: string) => ({ 'x-forwarded-for': address, 'user-agent': WINDOWS });
type Holder = Pick<TestPerson, 'token'>;

/** A PC somewhere, as its browser talks to the API. */
export async function aPcAsking(test: TestApp, address = OFFICE): Promise<PcSignInAsked> {
  const { status, body } = await askFrom(test, address);
  if (status !== 201) throw new Error(`the PC got no code: ${status}`);
  return body;
}
export const askFrom = (test: TestApp, address: string) =>
  call<PcSignInAsked & Problem>(test, 'POST', '/sessions/requests', { headers: from(address) });
export const poll = (test: TestApp, { requestId, secret }: Pick<PcSignInAsked, 'requestId' | 'secret'>) =>
  call<PcSignInStanding & Problem>(test, 'POST', '/sessions/requests/poll', { body: { requestId, secret } });

const answering =
  <T>(way: 'look' | 'confirm' | 'decline') =>
  (test: TestApp, { token }: Holder, code: string, address = OFFICE) =>
    call<T & Problem>(test, 'POST', `/sessions/requests/${way}`, { token, body: { code }, headers: from(address) });
export const look = answering<PcSignInQuestion>('look');
export const confirm = answering<Done>('confirm');
export const decline = answering<Done>('decline');

/** A PC that this person has signed in from the phone; its tokens. */
export async function aSignedInPc(test: TestApp, person: Holder, address = OFFICE) {
  const asked = await aPcAsking(test, address);
  await confirm(test, person, asked.code);
  const { body } = await poll(test, asked);
  if (!body.session) throw new Error(`the PC was not signed in: ${JSON.stringify(body)}`);
  return { asked, ...body.session };
}
