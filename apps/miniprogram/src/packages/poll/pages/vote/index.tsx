import { useRouter } from '@tarojs/taro'
import { Unopened } from '@/features/opening'
import { OpenPollScreen } from '../../open-poll-screen'
import { usePollPage } from '../../reading-poll'
import { ResultScreen } from '../../result-screen'

/** 表决: the ballot while it is open, the result once there is one. */
export default function VotePage() {
  const { query, opened } = usePollPage(useRouter().params.pollId ?? '')
  if (!opened) return <Unopened title='表决' query={query} cards={3} />
  const { result } = opened.poll
  return result ? <ResultScreen opened={opened} result={result} /> : <OpenPollScreen opened={opened} />
}
