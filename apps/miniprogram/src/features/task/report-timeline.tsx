import { View } from '@tarojs/components'
import { momentWords, type PhotoView, type ReportView, type TaskView } from '@silin/shared'
import { pictureUrl } from '@/api'
import { PhotoPair, Photos, Section, Timeline, TimelineStep } from '@/ui'

type Reported = Pick<TaskView, 'reports' | 'assignedAt' | 'assignee' | 'state'>

/** What the carrier reported, newest first, down to the day it was handed out. */
export function ReportTimeline({ task, now }: { task: Reported; now: Date }) {
  const newest = [...task.reports].sort((one, other) => other.at.localeCompare(one.at))
  return (
    <Section title='办到哪一步'>
      <View className='t-reports'>
        <Timeline>
          {task.state === 'assigned' && <TimelineStep kind='next' title={`下一步：${task.assignee}接手`} />}
          {newest.map((report) => <Report key={report.reportId} report={report} now={now} judged={task.state === 'delivered'} />)}
          <TimelineStep title={`派给${task.assignee}`} meta={momentWords(new Date(task.assignedAt), now)} />
        </Timeline>
      </View>
    </Section>
  )
}

const shown = ({ url }: PhotoView) => ({ src: pictureUrl(url) })

function Report({ report, now, judged }: { report: ReportView; now: Date; judged: boolean }) {
  const { kind, text, at, by, photos, before, after } = report
  const [firstBefore, ...otherBefore] = before
  const [firstAfter, ...otherAfter] = after
  const more = [...photos, ...otherBefore, ...otherAfter]
  return (
    <TimelineStep title={kind === 'delivery' ? '报办完' : '报进展'} meta={`${momentWords(new Date(at), now)} · ${by}`}>
      <View>{text}</View>
      {firstBefore && firstAfter && <PhotoPair compare={judged} before={{ ...shown(firstBefore), caption: '办之前' }} after={{ ...shown(firstAfter), caption: '办之后' }} />}
      {more.length > 0 && <View className='mt8'><Photos photos={more.map(shown)} /></View>}
    </TimelineStep>
  )
}
