import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { clockTimeOf, dayOf, type ResolutionView } from '@silin/shared'
import { fetchResolution, publishResolution, useAction, useMe, useQuery } from '@/api'
import { Unopened } from '@/features/opening'
import { nextOf, PublicationDays, PublishSheet, ResolutionCard, ResolutionTag, spokenResolution } from '@/features/resolution'
import { go, useShareCard } from '@/platform'
import { Aside, Button, Card, Foot, ListRow, Page, ReadAloud, Section, toast } from '@/ui'

/** 协商意见: word for word, hung out for everyone. */
export default function ResolutionPage() {
  const resolutionId = useRouter().params.resolutionId ?? ''
  const query = useQuery(`resolution.${resolutionId}`, () => fetchResolution(resolutionId))
  const me = useMe()
  const { data, refresh } = query
  if (!data) return <Unopened title='协商意见' query={query} />
  const offline = query.stale && query.at ? `没有网，看的是 ${clockTimeOf(new Date(query.at))} 存下的` : undefined
  return <Resolution resolution={data} today={me.data?.today ?? dayOf(new Date())} offline={offline} refresh={refresh} />
}

type ResolutionProps = { resolution: ResolutionView; today: string; offline: string | undefined; refresh: () => Promise<void> }

function Resolution({ resolution, today, offline, refresh }: ResolutionProps) {
  const { resolutionId } = resolution
  const [asking, setAsking] = useState(false)
  const publish = useAction(async () => {
    await publishResolution(resolutionId)
    setAsking(false)
    toast('公示了')
    await refresh()
  })
  useShareCard({ title: `协商意见：${resolution.issueTitle}`, path: `/packages/poll/pages/resolution/index?resolutionId=${resolutionId}` })
  return (
    <Page
      title='协商意见'
      offline={offline}
      foot={<ResolutionFoot resolution={resolution} onPublish={() => setAsking(true)} />}
      over={<PublishSheet open={asking} text={resolution.text} publish={publish} onClose={() => setAsking(false)} />}
    >
      <View className='row row--between'>
        <ResolutionTag resolution={resolution} />
        <ReadAloud text={spokenResolution(resolution)} />
      </View>
      <View className='mt8 t-next'>{nextOf(resolution)}</View>
      <ResolutionCard resolution={resolution} />
      {resolution.effect === 'consensus' && <Aside icon='info' className='mt12'>没有法律强制力，记录到会的人的意见。</Aside>}
      <PublicationDays resolution={resolution} today={today} />
      <Links resolution={resolution} />
    </Page>
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

function ResolutionFoot({ resolution, onPublish }: { resolution: ResolutionView; onPublish: () => void }) {
  const { offered, resolutionId, taskIds, issueId } = resolution
  const [taskId] = taskIds
  if (offered.includes('publish')) return <Foot><Button kind='primary' grow className='t-publish' onClick={onPublish}>公示</Button></Foot>
  if (offered.includes('assign')) return <Foot><Button kind='primary' grow className='t-assign' onClick={() => void go('/packages/task/pages/assign/index', { resolutionId })}>派人去办</Button></Foot>
  if (taskId) return <Foot><Button kind='primary' grow className='t-see-task' onClick={() => void go('/packages/task/pages/detail/index', { taskId })}>看谁在办</Button></Foot>
  return <Foot><Button kind='tint' grow onClick={() => void go('/packages/issue/pages/matter/index', { issueId })}>看这件事</Button></Foot>
}
