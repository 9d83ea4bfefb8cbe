import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Unopened } from '@/features/opening'
import { CorrectedLine } from '@/features/roll-record'
import { back, go, useShareCard } from '@/platform'
import { Button, Foot, Gongshi, Page, ReadAloud, StatePanel } from '@/ui'
import { usePollPage } from '../../reading-poll'

/** 表决公告, word for word as it was sent to every owner. */
export default function NoticePage() {
  const pollId = useRouter().params.pollId ?? ''
  const { query, opened } = usePollPage(pollId)
  useShareCard({ title: '业主表决公告', path: `/packages/poll/pages/notice/index?pollId=${pollId}` })
  if (!opened) return <Unopened title='表决公告' query={query} />
  const { poll, offline } = opened
  if (!poll.noticeText) {
    return (
      <Page title='表决公告'>
        <StatePanel kind='not-yet' title='还没有公告' actions={<Button kind='primary' block onClick={() => void back()}>返回</Button>}>名册核对好了才公告，到时候会发消息。</StatePanel>
      </Page>
    )
  }
  const [head = '', ...paragraphs] = poll.noticeText.split('\n')
  return (
    <Page
      title='表决公告'
      offline={offline}
      foot={<Foot><Button kind='primary' grow className='t-to-vote' onClick={() => void go('/packages/poll/pages/vote/index', { pollId })}>{poll.mayVote ? '去投票' : '看这次表决'}</Button></Foot>}
    >
      <View className='row row--between'>
        <View className='sub grow'>{poll.stateWords}</View>
        <ReadAloud text={poll.noticeText} />
      </View>
      <View className='mt12'>
        <Gongshi head={head} no={poll.scope ?? undefined}>
          {paragraphs.map((paragraph, i) => <View key={i} className='mt8 t-notice-line'>{paragraph}</View>)}
        </Gongshi>
      </View>
      <CorrectedLine record={poll.rollRecord} />
    </Page>
  )
}
