import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { dayAndWeekday, MEETING_LIMITS, type EstateForPoll, type OwnersPollPlan } from '@silin/shared'
import { go } from '@/platform'
import { Aside, Button, Card, Chips, Fact, Field, ListRow, ManyChips, Section, SelectRow, Tag, TextArea } from '@/ui'
import type { PrepareDraft } from './use-prepare-draft'

type FormProps = {
  plan: OwnersPollPlan
  draft: PrepareDraft
  change: (part: Partial<PrepareDraft>) => void
  /** What is put, where that may be several things. */
  several?: ReactNode
}

/** What kind of matter, what is asked, whose owners; the days follow by themselves. */
export function PrepareForm({ plan, draft, change, several }: FormProps) {
  const matter = plan.matters.find((one) => one.matter === draft.matter)
  const estate = plan.estates.find((one) => one.estateId === draft.estateId)
  return (
    <>
      <View className='sub'>{plan.issueTitle}</View>
      <Field label='这是哪一类事'>
        <View className='t-matter-kind'><SelectRow options={plan.matters.map((one) => ({ value: one.matter, text: one.words }))} value={draft.matter} onChange={(value) => change({ matter: value })} placeholder='请选一类' /></View>
      </Field>
      {matter && <Aside icon='info'>{matter.conditions}</Aside>}
      <Card rows kind='flat' className='mt8 t-out-of-scope'>
        {plan.outOfScope.map((one) => <ListRow key={one.matter} icon='lock' iconColour='ink-3' title={one.words} sub={one.reason} />)}
      </Card>
      <Field label='请业主表决什么' hint='写清钱数和范围'>
        <TextArea id='owners-question' value={draft.question} onChange={(question) => change({ question })} max={MEETING_LIMITS.proposalMax} />
      </Field>
      {several}
      {plan.estates.length > 1 && (
        <Field label='哪个小区'>
          <Chips options={plan.estates.map(({ estateId, name }) => ({ value: estateId, text: name }))} value={draft.estateId} onChange={(estateId) => change({ estateId, buildingIds: [] })} />
        </Field>
      )}
      {estate && <Scope estate={estate} draft={draft} change={change} />}
      {estate && <Days estate={estate} />}
    </>
  )
}

function Scope({ estate, draft, change }: Omit<FormProps, 'plan' | 'several'> & { estate: EstateForPoll }) {
  const { buildingIds } = draft
  return (
    <Field label='哪些业主来投' hint='不选楼，就是整个小区'>
      <Card rows kind='flat'>
        <ListRow title={`${estate.name}全体业主`} sub={`${estate.homes} 套房`} side={buildingIds.length === 0 ? <Tag tone='willow' icon='check'>选了</Tag> : undefined} onClick={() => change({ buildingIds: [] })} />
      </Card>
      <View className='mt12 t-scope'>
        <ManyChips options={estate.buildings.map(({ buildingId, name }) => ({ value: buildingId, text: name }))} values={buildingIds} onChange={(chosen) => change({ buildingIds: chosen })} label='只请哪几栋楼' />
      </View>
    </Field>
  )
}

/** The lawful days, if nobody loses one. */
function Days({ estate: { estateId, timetable, rules } }: { estate: EstateForPoll }) {
  const { reviewUntil, announceFrom, opensOn, closesOn } = timetable
  return (
    <Section title='日子都排好了'>
      <Card rows className='t-timetable'>
        <Fact name='核对名册' sub={`公开 ${rules.rollReviewDays} 天，业主看自己家的对不对`}>{`今天到${dayAndWeekday(reviewUntil)}`}</Fact>
        <Fact name='公告' sub={`至少提前 ${rules.noticeDays} 天`}>{`最早${dayAndWeekday(announceFrom)}`}</Fact>
        <Fact name='投票' strong sub={`开 ${rules.votingWindowDays} 天，到点自动计票`}>{`${dayAndWeekday(opensOn)} 到 ${dayAndWeekday(closesOn)}`}</Fact>
        <Fact name='怎么投' sub={rules.onlineBasis?.text ?? '还没有写明手机投票的依据，手机上不能投'}>{rules.onlineBasis ? '手机实名投票，也收纸质票' : '只用纸质票'}</Fact>
      </Card>
      <Button kind={rules.onlineBasis ? 'text' : 'tint'} block icon='ballot' className='mt12 t-to-rules' onClick={() => void go('/packages/workbench/pages/rules/index', { estateId })}>{rules.onlineBasis ? '看这个小区的议事规则' : '去写明手机投票的依据'}</Button>
    </Section>
  )
}
