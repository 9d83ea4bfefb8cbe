import type { Me, SessionAnswer } from '@silin/shared';
import { HISTORY_DAYS, tellSome } from '../src/history';
import { prepareDemo } from '../src/modules/demo';
import { ActorDirectory, type Actor } from '../src/platform/auth';
import { call } from './support/calling';
import { aJpeg } from './support/pictures';
import { aTestApp, START, type TestApp } from './support/test-app';

/** Every photo of the stories. */
const PICTURE = { width: 640, height: 480 };
/**
 * A council that agreed on two things and refused one, one with an objection and work that took longer, a round of questions with a promise,
 * one that is still to come, and one that nobody has been told of.
 */
const STORIES = ['firstCouncil', 'secondCouncil', 'roast', 'secretaryMeeting', 'teahouse', 'planned'];

export type ToldMeetings = Readonly<{
  test: TestApp;
  council: string;
  contested: string;
  roast: string;
  toCome: string;
  teahouse: string;
  planned: string;
}>;

/** The demo's estate with the meetings of these stories behind it, told on a fixed day. */
export async function toldMeetings(): Promise<ToldMeetings> {
  const test = await aTestApp();
  test.clock.standAt(-HISTORY_DAYS * 86_400_000);
  await prepareDemo(test.app);
  const picture = await aJpeg(PICTURE);
  const codeFor = (openid: string) => test.wechat.codeFor({ openid });
  await tellSome({ origin: test.origin, codeFor, endsAt: START, camera: async () => picture }, (story) => STORIES.includes(story));
  await test.settle();
  const meetingsWith = async (where: string): Promise<string[]> =>
    (await test.db.query<{ meetingId: string }[]>(`SELECT meetingId FROM meeting WHERE ${where} ORDER BY startsAt`)).map(
      ({ meetingId }) => meetingId,
    );
  const firstWith = async (where: string): Promise<string> => (await meetingsWith(where))[0] ?? '';
  const [council = '', contested = ''] = await meetingsWith(`form = 'council' AND state = 'minutes_published'`);
  return {
    ...{ test, council, contested },
    roast: await firstWith(`form = 'roast'`),
    toCome: await firstWith(`form = 'secretary_meeting'`),
    teahouse: await firstWith(`form = 'teahouse'`),
    planned: await firstWith(`state = 'planned'`),
  };
}

async function session(test: TestApp, personKey: string): Promise<SessionAnswer> {
  const { code } = (await call<{ code: string }>(test, 'POST', '/demo/codes', { body: { personKey } })).body;
  return (await call<SessionAnswer>(test, 'POST', '/sessions', { body: { code } })).body;
}

/** An access token of somebody of the demo. */
export const tokenOf = async (test: TestApp, personKey: string): Promise<string> => (await session(test, personKey)).tokens.accessToken;

/** The same person as a service sees them. */
export async function userOf(test: TestApp, personKey: string): Promise<Actor> {
  const { me } = await session(test, personKey);
  const { userId }: Pick<Me, 'userId'> = me;
  return { ...(await test.app.get(ActorDirectory).factsOf(userId)), userId, sessionId: userId };
}

/** The bytes of a file that is handed out; a refusal stays one. */
export async function fileFrom(
  test: TestApp,
  token: string,
  path: string,
): Promise<Readonly<{ status: number; type: string; name: string; bytes: Buffer }>> {
  const answer = await fetch(`${test.origin}/api${path}`, { headers: { authorization: `Bearer ${token}` } });
  const name = decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '');
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', name, bytes: Buffer.from(await answer.arrayBuffer()) };
}
