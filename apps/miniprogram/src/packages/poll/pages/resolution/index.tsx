import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { clockTimeOf, dayOf, RESOLUTION_NAMES, type ResolutionView } from '@silin/shared'
import { fetchObjections, fetchResolution, publishResolution, useAction, useMe, useQuery } from '@/api'
import { Unopened } from '@/features/opening'
import {
  BoardSheet, nextOf, ObjectionList, ObjectSheet, OrderCard, Postings, PublicationDays, PublishSheet, ResolutionCard, ResolutionTag, RuleSheet, spokenResolution, type Answering,
} from '@/features/resolution'
import { go, useShareCard } from '@/platform'
import { Aside, Button, Card, Foot, ListRow, Page, ReadAloud, Section, toast } from '@/ui'

/** 协商意见 or 业主共同决定: word for word, hung out for everyone. */
export default function ResolutionPage() {
  const resolutionId = useRouter().params.resolutionId ?? ''
  const query = useQuery(`resolution.${resolutionId}`, () => fetchResolution(resolutionId))
  const me = useMe()
  const { data, refresh } = query
  if (!data) return <Unopened title='公示' query={query} />
  const offline = query.stale && query.at ? `没有网，看的是 ${clockTimeOf(new Date(query.at))} 存下的` : undefined
  return <Resolution resolution={data} today={me.data?.today ?? dayOf(new Date())} offline={offline} refresh={refresh} />
}

type Asked = 'publish' | 'object' | 'board'
type ResolutionProps = { resolution: ResolutionView; today: string; offline: string | undefined; refresh: () => Promise<void> }

function Resolution({ resolution, today, offline, refresh }: ResolutionProps) {
  const { resolutionId } = resolution
  const name = RESOLUTION_NAMES[resolution.kind]
  const [asking, setAsking] = useState<Asked>()
  const [answering, setAnswering] = useState<Answering>()
  const objections = useQuery(resolution.publishedAt ? `objections.${resolutionId}` : undefined, () => fetchObjections(resolutionId))
  const anew = () => {
    setAsking(undefined)
    setAnswering(undefined)
    void refresh()
    void objections.refresh()
  }
  const publish = useAction(async () => {
    await publishResolution(resolutionId)
    setAsking(undefined)
    toast('公示了')
    await refresh()
  })
  useShareCard({ title: `${name}：${resolution.issueTitle}`, path: `/packages/poll/pages/resolution/index?resolutionId=${resolutionId}` })
  return (
    <Page
      title={name}
      offline={offline}
      foot={<ResolutionFoot resolution={resolution} onAsk={setAsking} />}
      over={
        <>
          <PublishSheet kind={resolution.kind} open={asking === 'publish'} text={resolution.text} publish={publish} onClose={() => setAsking(undefined)} />
          <ObjectSheet resolutionId={resolutionId} locks={resolution.objectionLocks} open={asking === 'object'} onClose={() => setAsking(undefined)} onDone={() => { toast('提上去了'); anew() }} />
          {asking === 'board' && <BoardSheet resolution={resolution} onClose={() => setAsking(undefined)} onDone={() => { toast('记上了'); anew() }} />}
          {answering && <RuleSheet key={answering.objection.objectionId} answering={answering} locks={resolution.objectionLocks} onClose={() => setAnswering(undefined)} onDone={anew} />}
        </>
      }
    >
      <View className='row row--between'>
        <ResolutionTag resolution={resolution} />
        <ReadAloud text={spokenResolution(resolution)} />
      </View>
      <View className='mt8 t-next'>{nextOf(resolution)}</View>
      {resolution.orders.map((order) => <OrderCard key={order.orderId} order={order} />)}
      <ResolutionCard resolution={resolution} />
      {resolution.effect === 'consensus' && <Aside icon='info' className='mt12'>没有法律强制力，记录到会的人的意见。</Aside>}
      <PublicationDays resolution={resolution} today={today} />
      <Postings postings={resolution.postings} />
      {resolution.publishedAt && <ObjectionList resolution={resolution} items={objections.data?.items ?? []} onAnswer={setAnswering} onChange={anew} />}
      <StaffRows resolution={resolution} onBoard={() => setAsking('board')} />
      <Links resolution={resolution} />
    </Page>
  )
}

/** What only some do here: a slip for somebody without a phone, and the paper of an authority. */
function StaffRows({ resolution: { offered, resolutionId, pollId }, onBoard }: { resolution: ResolutionView; onBoard: () => void }) {
  const ordering = offered.filter((action) => action === 'suspend' || action === 'reinstate' || action === 'revoke' || action === 'annulPoll')
  if (ordering.length === 0 && !offered.includes('objectOnPaper') && !offered.includes('postOnBoard')) return null
  return (
    <Section title='工作人员'>
      <Card rows>
        {offered.includes('postOnBoard') && <ListRow className='t-board' icon='camera' title='贴出去了，拍一张' sub='照片和地方跟公示放在一起，人人看得到' onClick={onBoard} />}
        {offered.includes('objectOnPaper') && <ListRow className='t-slip-new' icon='edit' title='登记一张签字的异议' sub='给没有手机的居民，要另一位同事核对' onClick={() => void go('/packages/poll/pages/slip/index', { resolutionId })} />}
        {ordering.length > 0 && <ListRow className='t-order-new' icon='file' title='登记政府部门或法院的文件' sub='暂停、恢复、撤销，要附文件' onClick={() => void go('/packages/poll/pages/order/index', { resolutionId, pollId })} />}
      </Card>
    </Section>
  )
}

function Links({ resolution }: { resolution: ResolutionView }) {
  const { taskIds, pollId, issueId, issueTitle } = resolution
  return (
    <Section title='来龙去脉'>
      <Card rows>
        {taskIds.map((taskId, i) => (
          <ListRow key={taskId} className='t-task' icon='flag' title={taskIds.length > 1 ? `派出去的活 ${i + 1}` : '派出去的活'} sub='谁在办，办到哪一步' onClick={() => void go('/packages/task/pages/detail/index', { taskId })} />
        ))}
        <ListRow className='t-poll' icon='ballot' title='表决结果' sub='多少人同意，怎么算的' onClick={() => void go('/packages/poll/pages/result/index', { pollId })} />
        <ListRow className='t-matter' icon='branch' title={issueTitle} sub='这件事从头到尾' onClick={() => void go('/packages/issue/pages/matter/index', { issueId })} />
      </Card>
    </Section>
  )
}

function ResolutionFoot({ resolution, onAsk }: { resolution: ResolutionView; onAsk: (what: Asked) => void }) {
  const { offered, resolutionId, taskIds, issueId } = resolution
  const [taskId] = taskIds
  if (offered.includes('publish')) return <Foot><Button kind='primary' grow className='t-publish' onClick={() => onAsk('publish')}>公示</Button></Foot>
  if (offered.includes('assign')) return <Foot><Button kind='primary' grow className='t-assign' onClick={() => void go('/packages/task/pages/assign/index', { resolutionId })}>派人去办</Button></Foot>
  if (offered.includes('object')) return <Foot><Button kind='line' grow className='t-object' onClick={() => onAsk('object')}>我有不同意见</Button></Foot>
  if (taskId) return <Foot><Button kind='primary' grow className='t-see-task' onClick={() => void go('/packages/task/pages/detail/index', { taskId })}>看谁在办</Button></Foot>
  return <Foot><Button kind='tint' grow onClick={() => void go('/packages/issue/pages/matter/index', { issueId })}>看这件事</Button></Foot>
}
