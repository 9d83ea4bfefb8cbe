import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { TASK_LIMITS, type CarrierView, type Day } from '@silin/shared'
import { assignTask, fetchCommunity, fetchResolution, reassignTask, useAction, useCommunity, useMe, useQuery, useWords } from '@/api'
import { Unopened } from '@/features/opening'
import { proposedTask } from '@/features/resolution'
import { AssignForm, useAssignDraft, type AssignDraft } from '@/features/task'
import { back, replace } from '@/platform'
import { Button, Foot, Page, StatePanel, toast } from '@/ui'
import { useTaskPage } from '../../reading-task'

/** 派工: from a resolution in force, or anew after an objection. */
export default function AssignPage() {
  const { resolutionId, taskId } = useRouter().params
  return taskId ? <Again taskId={taskId} /> : <First resolutionId={resolutionId ?? ''} />
}

const toTask = (taskId: string) => replace('/packages/task/pages/detail/index', { taskId })

function First({ resolutionId }: { resolutionId: string }) {
  const query = useQuery(`resolution.${resolutionId}`, () => fetchResolution(resolutionId))
  const { data: resolution } = query
  if (!resolution) return <Unopened title='派工' query={query} />
  if (!resolution.offered.includes('assign')) return <NotNow>{resolution.stateWords}</NotNow>
  const send = async ({ requestKey, assigneeOrgUnitId, title, dueOn }: Ready) => {
    const { taskId } = await assignTask(resolutionId, { requestKey, assigneeOrgUnitId, title: title.trim(), dueOn })
    await toTask(taskId)
  }
  return <Assign subjectId={resolutionId} about={resolution.issueTitle} proposed={{ title: proposedTask(resolution.text, resolution.issueTitle, TASK_LIMITS.titleMax), assigneeOrgUnitId: resolution.ledByOrgUnitId ?? undefined }} send={send} />
}

function Again({ taskId }: { taskId: string }) {
  const { query, opened } = useTaskPage(taskId)
  if (!opened) return <Unopened title='重新派' query={query} />
  const { task } = opened
  if (!task.offered.includes('reassign')) return <NotNow>{task.stateWords}</NotNow>
  const send = async ({ assigneeOrgUnitId, dueOn }: Ready) => {
    await reassignTask(taskId, { assigneeOrgUnitId, dueOn })
    await back()
  }
  return <Assign subjectId={taskId} about={`${task.assignee}有异议，换一家，或者换个日子`} proposed={{ title: task.title }} fixedTitle send={send} />
}

function NotNow({ children }: { children: string }) {
  const { conveners } = useWords()
  return (
    <Page title='派工'>
      <StatePanel kind='not-yet' title='现在不能派' actions={<Button kind='primary' block onClick={() => void back()}>返回</Button>}>
        {`${children}。公示的结果生效以后，由${conveners}来派。`}
      </StatePanel>
    </Page>
  )
}

type Ready = AssignDraft & Readonly<{ assigneeOrgUnitId: string }>
type AssignProps = { subjectId: string; about: string; proposed: Parameters<typeof useAssignDraft>[1]; fixedTitle?: boolean; send: (draft: Ready) => Promise<void> }

function Assign(props: AssignProps) {
  const me = useMe()
  const { communityId } = useCommunity()
  const community = useQuery(communityId && `community.${communityId}`, () => fetchCommunity(communityId ?? ''))
  if (!me.data) return <Unopened title='派工' query={me} />
  if (!community.data) return <Unopened title='派工' query={community} />
  return <Order {...props} today={me.data.today} carriers={community.data.carriers} />
}

function Order({ subjectId, about, proposed, fixedTitle, send, today, carriers }: AssignProps & { today: Day; carriers: readonly CarrierView[] }) {
  const { draft, change, done } = useAssignDraft(subjectId, proposed, today)
  const chosen = carriers.find(({ orgUnitId }) => orgUnitId === draft.assigneeOrgUnitId)
  const hand = useAction(async () => {
    if (!chosen) return
    await send({ ...draft, assigneeOrgUnitId: chosen.orgUnitId })
    done()
    toast(`派给${chosen.name}了`)
  })
  const untitled = draft.title.trim() === ''
  const words = !chosen ? '先选谁来办' : untitled ? '先写办什么' : `派给${chosen.name}`
  return (
    <Page
      title='派工'
      foot={<Foot error={hand.sentence}><Button kind='primary' grow className='t-assign-send' disabled={!chosen || untitled} loading={hand.busy} onClick={() => void hand.run()}>{words}</Button></Foot>}
    >
      <View className='sub'>{about}</View>
      <AssignForm draft={draft} change={change} carriers={carriers} today={today} fixedTitle={fixedTitle} />
    </Page>
  )
}
