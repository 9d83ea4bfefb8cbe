import { useRouter } from '@tarojs/taro'
import type { OwnersPollPlan } from '@silin/shared'
import { fetchOwnersPollPlan, prepareOwnersPoll, useAction, useQuery } from '@/api'
import { PrepareForm, usePrepareDraft } from '@/features/owners-poll'
import { Unopened } from '@/features/opening'
import { replace } from '@/platform'
import { Button, Foot, Page, toast } from '@/ui'

/** 请业主表决: from a matter to the roll that lies open, with nothing to type that the system knows. */
export default function PreparePage() {
  const issueId = useRouter().params.issueId ?? ''
  const query = useQuery(`owners-plan.${issueId}`, () => fetchOwnersPollPlan(issueId))
  if (!query.data) return <Unopened title='请业主表决' query={query} />
  return <Prepare plan={query.data} />
}

function Prepare({ plan }: { plan: OwnersPollPlan }) {
  const { draft, change, done } = usePrepareDraft(plan)
  const { matter, estateId, question } = draft
  const prepare = useAction(async () => {
    if (!matter || !estateId) return
    const { pollId, told } = await prepareOwnersPoll(plan.issueId, { ...draft, matter, estateId, question: question.trim() })
    done()
    toast(`名册公开了，告诉了 ${told} 位业主`)
    await replace('/packages/poll/pages/roll/index', { pollId })
  })
  const missing = !matter ? '先选是哪一类事' : question.trim() === '' ? '先写表决什么' : !estateId ? '还没有小区' : undefined
  return (
    <Page
      title='请业主表决'
      foot={<Foot error={prepare.sentence}><Button kind='primary' grow className='t-prepare' disabled={missing !== undefined} loading={prepare.busy} onClick={() => void prepare.run()}>{missing ?? '公开名册，请业主核对'}</Button></Foot>}
    >
      <PrepareForm plan={plan} draft={draft} change={change} />
    </Page>
  )
}
