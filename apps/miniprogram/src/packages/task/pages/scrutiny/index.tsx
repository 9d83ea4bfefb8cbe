import { useRouter } from '@tarojs/taro'
import { Unopened } from '@/features/opening'
import { ScrutinyForm, useScrutiny } from '@/features/task'
import { back } from '@/platform'
import { Button, Foot, Page, StatePanel, toast } from '@/ui'
import { useTaskPage, type OpenedTask } from '../../reading-task'

const TITLE = '监督委员会看现场'

/** A member of the supervision committee says what they saw, together with a resident. */
export default function ScrutinyPage() {
  const { query, opened } = useTaskPage(useRouter().params.taskId)
  if (!opened) return <Unopened title={TITLE} query={query} />
  if (opened.task.offered.includes('scrutinise')) return <Form opened={opened} />
  return (
    <Page title={TITLE}>
      <StatePanel kind='not-yet' title='现在不用看' actions={<Button kind='primary' block onClick={() => void back()}>返回</Button>}>
        先由提事的人和附议的邻居来看。他们没有说定，才请监督委员会的人去看。
      </StatePanel>
    </Page>
  )
}

function Form({ opened: { task } }: { opened: OpenedTask }) {
  const scrutiny = useScrutiny(task.taskId, () => {
    toast('交上去了，等对方确认')
    void back()
  })
  const { fault, send } = scrutiny
  return (
    <Page title={TITLE} foot={<Foot error={send.sentence}><Button kind='primary' grow className='t-scrutiny-send' disabled={fault !== undefined} loading={send.busy} onClick={() => void send.run()}>{fault ?? '交上去，请对方确认'}</Button></Foot>}>
      <ScrutinyForm scrutiny={scrutiny} title={task.title} />
    </Page>
  )
}
