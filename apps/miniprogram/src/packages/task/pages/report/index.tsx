import { useRouter } from '@tarojs/taro'
import { Unopened } from '@/features/opening'
import { ReportForm, useReport, type ReportKind } from '@/features/task'
import { back } from '@/platform'
import { Button, Foot, Page, StatePanel, toast } from '@/ui'
import { useTaskPage, type OpenedTask } from '../../reading-task'

const NAME: Readonly<Record<ReportKind, string>> = { progress: '报进展', delivery: '报办完' }

/** The carrier reports progress, or that it is done. */
export default function ReportPage() {
  const { taskId, kind } = useRouter().params
  const { query, opened } = useTaskPage(taskId)
  const reported: ReportKind = kind === 'delivery' ? 'delivery' : 'progress'
  if (!opened) return <Unopened title={NAME[reported]} query={query} />
  if (opened.task.offered.includes(reported === 'delivery' ? 'deliver' : 'progress')) return <Form opened={opened} kind={reported} />
  return (
    <Page title={NAME[reported]}>
      <StatePanel kind='done' title={opened.task.stateWords} actions={<Button kind='primary' block onClick={() => void back()}>返回</Button>}>
        现在不用报，由接手的单位在办的时候报。
      </StatePanel>
    </Page>
  )
}

function Form({ opened, kind }: { opened: OpenedTask; kind: ReportKind }) {
  const { task } = opened
  const report = useReport(task.taskId, kind, () => {
    toast(kind === 'delivery' ? '报上去了，等居民验收' : '报上去了')
    void back()
  })
  const { fault, send } = report
  return (
    <Page
      title={NAME[kind]}
      foot={<Foot error={send.sentence}><Button kind='primary' grow className='t-report-send' disabled={fault !== undefined} loading={send.busy} onClick={() => void send.run()}>{fault ?? NAME[kind]}</Button></Foot>}
    >
      <ReportForm report={report} title={task.title} />
    </Page>
  )
}
