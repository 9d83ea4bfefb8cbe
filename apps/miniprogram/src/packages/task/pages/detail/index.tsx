import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { TaskState, TaskView } from '@silin/shared'
import { Unopened } from '@/features/opening'
import {
  AskExtensionSheet, authorAlone, CameBackCard, ConfirmScrutinySheet, DecideExtensionSheet, DisputeSheet, ExtensionCard, judgingWords, JudgeSheet, RatingList, ReportTimeline, ScrutinyCard, spokenTask, TaskFoot, TermCard,
  type Judging,
} from '@/features/task'
import { go } from '@/platform'
import { Card, ListRow, Page, ReadAloud, Section, Tag, toast, type TagTone } from '@/ui'
import { useTaskPage, type OpenedTask } from '../../reading-task'

/** 任务: who does it, how far it is, and whether residents are content. */
export default function TaskPage() {
  const { query, opened } = useTaskPage(useRouter().params.taskId)
  return opened ? <Task opened={opened} /> : <Unopened title='任务' query={query} cards={3} />
}

type Other = 'dispute' | 'extension' | 'decide' | 'confirm'
const isJudging = (sheet: Judging | Other | undefined): sheet is Judging => sheet === 'accept' || sheet === 'sendBack' || sheet === 'rate'
const TONE: Readonly<Record<TaskState, TagTone>> = { assigned: 'tea', disputed: 'tea', in_progress: 'willow', delivered: 'tea', closed: 'willow', ended: 'ink' }

function Task({ opened }: { opened: OpenedTask }) {
  const { task, refresh, me, today, offline } = opened
  const [sheet, setSheet] = useState<Judging | Other>()
  const now = new Date(`${today}T15:59:59.000Z`)
  const shut = () => setSheet(undefined)
  const done = (words: string) => {
    shut()
    toast(words)
    void refresh()
  }
  const judging = judgingWords(task, me, today)
  return (
    <Page
      title='任务'
      offline={offline}
      foot={<TaskFoot task={task} refresh={refresh} onDispute={() => setSheet('dispute')} onJudge={setSheet} onConfirm={() => setSheet('confirm')} />}
      over={
        <>
          <DisputeSheet taskId={task.taskId} open={sheet === 'dispute'} onClose={shut} onDone={() => done('告诉社区了')} />
          <JudgeSheet taskId={task.taskId} judging={isJudging(sheet) ? sheet : undefined} alone={authorAlone(task, today)} onClose={shut} onDone={done} />
          {sheet === 'extension' && task.extensionDays && <AskExtensionSheet taskId={task.taskId} range={task.extensionDays} onClose={shut} onDone={() => done('交给社区了，等答复')} />}
          {sheet === 'decide' && <DecideExtensionSheet task={task} onClose={shut} onDone={done} />}
          {sheet === 'confirm' && <ConfirmScrutinySheet task={task} onClose={shut} onDone={done} />}
        </>
      }
    >
      <View className='row row--between'>
        <Tag className='t-state' tone={TONE[task.state]}>{task.stateWords}</Tag>
        <ReadAloud text={spokenTask(task, today)} />
      </View>
      <View className='h1 mt8 t-title'>{task.title}</View>
      {judging && <Card kind='sunk' className='mt12 t-judging'>{judging}</Card>}
      <CameBackCard task={task} now={now} />
      {/* Who is asked to judge looks at the work first. */}
      {task.state !== 'delivered' && <TermCard task={task} today={today} />}
      <ExtensionCard task={task} onAsk={() => setSheet('extension')} onDecide={() => setSheet('decide')} />
      <ScrutinyCard task={task} />
      <RatingList ratings={task.ratings} now={now} />
      <ReportTimeline task={task} now={now} />
      {task.state === 'delivered' && <View className='mt28'><TermCard task={task} today={today} /></View>}
      <Origin task={task} />
    </Page>
  )
}

function Origin({ task }: { task: TaskView }) {
  const { resolutionId, issueId, issueTitle, reopensTaskId } = task
  return (
    <Section title='来龙去脉'>
      <Card rows>
        <ListRow className='t-matter' icon='branch' title={issueTitle} sub='这件事从头到尾' onClick={() => void go('/packages/issue/pages/matter/index', { issueId })} />
        {reopensTaskId && <ListRow className='t-reopens' icon='clock' title='上一回' sub='居民说没有解决，所以重新办' onClick={() => void go('/packages/task/pages/detail/index', { taskId: reopensTaskId })} />}
        {resolutionId && <ListRow className='t-resolution' icon='file' title='当初怎么定的' sub='公示的原文' onClick={() => void go('/packages/poll/pages/resolution/index', { resolutionId })} />}
      </Card>
    </Section>
  )
}
