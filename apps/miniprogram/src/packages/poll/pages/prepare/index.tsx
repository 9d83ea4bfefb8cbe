import { useRouter } from '@tarojs/taro'
import type { OwnersPollPlan } from '@silin/shared'
import { fetchOwnersPollPlan, prepareOwnersPoll, useAction, useQuery } from '@/api'
import { PrepareForm, usePrepareDraft } from '@/features/owners-poll'
import { Unopened } from '@/features/opening'
import { missingIn, SlateEditor, slateRequestOf } from '@/features/slate'
import { replace } from '@/platform'
import { Button, Chips, Field, Foot, Page, toast } from '@/ui'
import { useSeveral, type Several } from './use-several'

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
  const several = useSeveral(plan, matter)
  const prepare = useAction(async () => {
    if (!matter || !estateId) return
    const slate = several.asked ? { slate: slateRequestOf(several.draft) } : {}
    const { pollId, told } = await prepareOwnersPoll(plan.issueId, { ...draft, matter, estateId, question: question.trim(), ...slate })
    done()
    toast(`名册公开了，告诉了 ${told} 位业主`)
    await replace('/packages/poll/pages/roll/index', { pollId })
  })
  const missing = !matter ? '先选是哪一类事' : question.trim() === '' ? '先写表决什么' : !estateId ? '还没有小区' : several.asked ? missingIn(several.draft) : undefined
  return (
    <Page
      title='请业主表决'
      foot={<Foot error={prepare.sentence}><Button kind='primary' grow className='t-prepare' disabled={missing !== undefined} loading={prepare.busy} onClick={() => void prepare.run()}>{missing ?? '公开名册，请业主核对'}</Button></Foot>}
    >
      <PrepareForm plan={plan} draft={draft} change={change} several={<SeveralFields several={several} />} />
    </Page>
  )
}

const ONE = { one: '只问同意不同意', several: '几家里选一家' } as const

/** Of a company it is asked which of several; a committee always has names. */
function SeveralFields({ several: { at, asked, ask, draft, change } }: { several: Several }) {
  if (at === 'never') return null
  return (
    <>
      {at === 'one_of' && (
        <Field label='怎么选'>
          <Chips options={(Object.keys(ONE) as (keyof typeof ONE)[]).map((value) => ({ value, text: ONE[value] }))} value={asked ? 'several' : 'one'} onChange={(value) => ask(value === 'several')} />
        </Field>
      )}
      {asked && <SlateEditor draft={draft} onChange={change} noun={at === 'seats' ? '候选人' : '参选的公司'} manySeats={at === 'seats'} />}
    </>
  )
}
