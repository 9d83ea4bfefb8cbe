import type { Answer } from './calling';
import { call } from './calling';
import type { TestCommunity, TestPerson } from './people';
import type { TestApp } from './test-app';

const listsOf = ({ communityId }: Pick<TestCommunity, 'communityId'>) => [
  `/communities/${communityId}/issues?size=50`,
  `/communities/${communityId}/issues?text=${encodeURIComponent('楼道')}`,
  `/communities/${communityId}/issues/similar?text=${encodeURIComponent('一到三楼的楼道灯都不亮，晚上摸黑')}`,
  `/communities/${communityId}/board`,
  `/communities/${communityId}/board?filter=mine`,
  `/communities/${communityId}/today`,
  `/communities/${communityId}/workbench`,
  `/communities/${communityId}/unverified-issues`,
  '/issues/mine',
  '/notices?size=50',
];

/** Everything somebody can read of a matter: every list, the inbox and its own page, as one text. */
export async function everythingSeenBy(
  test: TestApp,
  community: Pick<TestCommunity, 'communityId'>,
  { token }: Pick<TestPerson, 'token'>,
  issueId: string,
): Promise<string> {
  await test.settle();
  const paths = [...listsOf(community), `/issues/${issueId}`, `/issues/${issueId}/merge-targets`];
  const answers: Answer<unknown>[] = await Promise.all(paths.map((path) => call(test, 'GET', path, { token })));
  return JSON.stringify(answers.filter(({ status }) => status < 400).map(({ body }) => body));
}
