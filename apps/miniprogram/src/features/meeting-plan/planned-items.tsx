import { View } from '@tarojs/components'
import { formRules, MEETING_LIMITS, PAPERS, RESOLUTION_NAMES, resolutionKindOf, RESULTS, type MeetingForm, type MeetingPlan, type Paper } from '@silin/shared'
import { AgendaRow, Aside, Button, Card, Chips, ListRow, Section, Sheet } from '@/ui'
import { isComplete, movedUp, toggled, type PlanDraft } from './plan-draft'

/** What was agreed is called by how it was made. */
const paperName = (form: MeetingForm, paper: Paper) => (paper === 'resolution' ? RESOLUTION_NAMES[resolutionKindOf(form) ?? 'deliberation'] : PAPERS[paper])

/** Where it leads: what comes out of a meeting of this form, and which papers it leaves. */
const resultWords = ({ form }: MeetingPlan) => `${formRules(form).results.map((result) => RESULTS[result]).join('；')}。会后留下${formRules(form).papers.map((paper) => paperName(form, paper)).join('、')}。`

type PlannedItemsProps = { plan: MeetingPlan; onEdit: (issueId: string) => void; onMore: () => void; more: number }

/** The agenda as it stands; a tap changes minutes, order, or takes one off. */
export function PlannedItems({ plan, onEdit, onMore, more }: PlannedItemsProps) {
  const minutes = plan.items.reduce((sum, item) => sum + item.minutes, 0)
  const asks = plan.questionMinutes > 0
  return (
    <Section title={asks ? `大家来问，大约 ${plan.durationMinutes} 分钟` : `谈 ${plan.items.length} 件事，${minutes} 分钟`}>
      <Card rows>
        {asks && <AgendaRow figure={String(plan.questionMinutes)} unit='分' title='大家问，当场答' sub='提前写的排在前，到了会上也能问' />}
        {plan.items.map((item) => (
          <AgendaRow
            key={item.issueId}
            figure={String(item.minutes)}
            unit='分'
            title={item.title}
            sub={item.endorsements > 0 ? `${item.endorsements} 人附议` : undefined}
            onClick={() => onEdit(item.issueId)}
          />
        ))}
        {more > 0 && plan.items.length < MEETING_LIMITS.itemsMax && <ListRow icon='plus' title={plan.items.length > 0 ? '再加一件' : '也谈一件等着谈的事'} sub={`还有 ${more} 件等着谈`} className='t-add-matter' onClick={onMore} />}
      </Card>
      {plan.items.length > 0 && <Aside icon='edit' className='mt8'>点一件，可以改时间、换先后，或者这次不谈。</Aside>}
      <Aside icon='check' className='mt8'>{resultWords(plan)}</Aside>
    </Section>
  )
}

const MINUTES = [5, 10, 15, 20, 25, 30, 45, 60].filter((one) => one >= MEETING_LIMITS.minutesPerItemMin && one <= MEETING_LIMITS.minutesPerItemMax).map((one) => ({ value: String(one), text: `${one} 分` }))

type EditItemSheetProps = { plan: MeetingPlan; draft: PlanDraft; issueId: string | undefined; set: (draft: PlanDraft) => void; onClose: () => void }

export function EditItemSheet({ plan, draft, issueId, set, onClose }: EditItemSheetProps) {
  const item = plan.items.find((one) => one.issueId === issueId)
  if (!item) return null
  const change = (next: PlanDraft) => {
    set(next)
    onClose()
  }
  return (
    <Sheet open title={item.title} onClose={onClose}>
      <View className='sub'>谈几分钟</View>
      <View className='mt8'>
        <Chips options={MINUTES} value={String(item.minutes)} onChange={(value) => value && change({ ...draft, minutes: { ...draft.minutes, [item.issueId]: Number(value) } })} />
      </View>
      {draft.issueIds[0] !== item.issueId && <Button kind='line' block className='mt16 t-move-up' icon='up' onClick={() => change(movedUp(draft, item.issueId))}>往前挪一个</Button>}
      {isComplete(toggled(draft, item.issueId)) && <Button kind='quiet' block className='mt8 t-take-off' onClick={() => change(toggled(draft, item.issueId))}>这次不谈它</Button>}
    </Sheet>
  )
}
