import { useRouter } from '@tarojs/taro'
import { Unopened } from '@/features/opening'
import { OpenPollScreen } from '../../open-poll-screen'
import { usePollPage } from '../../reading-poll'
import { openedPollId } from '../../opened-poll-id'
import { ResultScreen } from '../../result-screen'

/** 表决结果; before there is one, what may be known until then. */
export default function ResultPage() {
  const { query, opened } = usePollPage(openedPollId(useRouter().params))
  if (!opened) return <Unopened title='表决结果' query={query} cards={3} />
  const { result } = opened.poll
  return result ? <ResultScreen opened={opened} result={result} /> : <OpenPollScreen opened={opened} />
}
