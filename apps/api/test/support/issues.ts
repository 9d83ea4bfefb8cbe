import type { AcceptIssueRequest, RaiseIssueAnswer, RaiseIssueRequest } from '@silin/shared';
import { newId } from '../../src/platform/database';
import { call, type Answer } from './calling';
import type { TestCommunity, TestPerson } from './people';
import { START, type TestApp } from './test-app';

type Signed = Pick<TestPerson, 'token'>;

export const raising = (over: Partial<RaiseIssueRequest> = {}): RaiseIssueRequest => ({
  requestKey: newId(START),
  title: '楼道灯坏了',
  text: '一到三楼的灯都不亮，我住302，晚上摸黑。',
  category: 'repair',
  place: '1号楼1单元',
  photoIds: [],
  ...over,
});

export const accepting = (over: Partial<AcceptIssueRequest> = {}): AcceptIssueRequest => ({
  publicTitle: '1号楼楼道灯不亮',
  publicText: '一到三楼的楼道灯都不亮。',
  publicPlace: '1号楼',
  category: 'repair',
  publicPhotoIds: [],
  ...over,
});

export const raise = (
  test: TestApp,
  { communityId }: Pick<TestCommunity, 'communityId'>,
  { token }: Signed,
  over: Partial<RaiseIssueRequest> = {},
): Promise<Answer<RaiseIssueAnswer>> => call(test, 'POST', `/communities/${communityId}/issues`, { token, body: raising(over) });

/** A matter that waits for a handler, raised over HTTP as the phone does. */
export async function aSubmittedIssue(
  test: TestApp,
  community: TestCommunity,
  author: Signed,
  over: Partial<RaiseIssueRequest> = {},
): Promise<string> {
  const { status, body } = await raise(test, community, author, over);
  if (status !== 201) throw new Error(`raising was refused: ${JSON.stringify(body)}`);
  return body.issueId;
}

/** A public matter. */
export async function anAcceptedIssue(
  test: TestApp,
  community: TestCommunity,
  { author, handler, words = {} }: Readonly<{ author: Signed; handler: Signed; words?: Partial<AcceptIssueRequest> }>,
): Promise<string> {
  const issueId = await aSubmittedIssue(test, community, author);
  const { status, body } = await call(test, 'POST', `/issues/${issueId}/accept`, { token: handler.token, body: accepting(words) });
  if (status !== 200) throw new Error(`accepting was refused: ${JSON.stringify(body)}`);
  return issueId;
}
