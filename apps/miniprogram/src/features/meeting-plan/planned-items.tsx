import { View } from '@tarojs/components'
import { useRef, type ReactNode } from 'react'
import { formRules, MEETING_LIMITS, PAPERS, RESOLUTION_NAMES, resolutionKindOf, RESULTS, type CarrierView, type MeetingForm, type MeetingPlan, type Paper } from '@silin/shared'
import { AgendaRow, Aside, Button, Card, Chips, LinkRow, ListRow, Section, Sheet } from '@/ui'
import { briefOf, briefWords, withBrief, type ItemPaper } from './item-briefs'
import { isComplete, movedUp, toggled, type PlanDraft } from './plan-draft'

/** What was agreed is called by how it was made. */
const paperName = (form: MeetingForm, paper: Paper) => (paper === 'resolution' ? RESOLUTION_NAMES[resolutionKindOf(form) ?? 'deliberation'] : PAPERS[paper])

/** Where it leads: what comes out of a meeting of this form, and which papers it leaves. */
const resultWords = ({ form }: MeetingPlan) => `${formRules(form).results.map((result) => RESULTS[result]).join('；')}。会后留下${formRules(form).papers.map((paper) => paperName(form, paper)).join('、')}。`

type PlannedItemsProps = { plan: MeetingPlan; draft: PlanDraft; carriers: readonly CarrierView[]; onEdit: (issueId: string) => void; onMore: () => void; more: number }

/** The agenda as it stands; a tap changes minutes, order, or takes one off. */
export function PlannedItems({ plan, draft, carriers, onEdit, onMore, more }: PlannedItemsProps) {
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
            sub={[item.endorsements > 0 ? `${item.endorsements} 人附议` : '', briefWords(briefOf(draft, item.issueId), carriers)].filter(Boolean).join(' · ') || undefined}
            onClick={() => onEdit(item.issueId)}
          />
        ))}
        {more > 0 && plan.items.length < MEETING_LIMITS.itemsMax && <ListRow icon='plus' title={plan.items.length > 0 ? '再加一件' : '也谈一件等着谈的事'} sub={`还有 ${more} 件等着谈`} className='t-add-matter' onClick={onMore} />}
      </Card>
      {plan.items.length > 0 && <Aside icon='edit' className='mt8'>点一件，可以改时间、换先后、定谁来说、附材料，或者这次不谈。</Aside>}
      <Aside icon='check' className='mt8'>{resultWords(plan)}</Aside>
    </Section>
  )
}

const MINUTES = [5, 10, 15, 20, 25, 30, 45, 60].filter((one) => one >= MEETING_LIMITS.minutesPerItemMin && one <= MEETING_LIMITS.minutesPerItemMax).map((one) => ({ value: String(one), text: `${one} 分` }))

type EditItemSheetProps = {
  plan: MeetingPlan
  draft: PlanDraft
  carriers: readonly CarrierView[]
  issueId: string | undefined
  set: (draft: PlanDraft) => void
  onClose: () => void
  /** The field that takes one more paper. */
  paperField: (onKept: (paper: ItemPaper) => void) => ReactNode
}

export function EditItemSheet({ plan, draft, carriers, issueId, set, onClose, paperField }: EditItemSheetProps) {
  const item = plan.items.find((one) => one.issueId === issueId)
  if (!item) return null
  const change = (next: PlanDraft) => {
    set(next)
    onClose()
  }
  return (
    <Sheet open title={item.title} onClose={onClose} actions={<Button kind='primary' block className='t-item-done' onClick={onClose}>好了</Button>}>
      <View className='sub'>谈几分钟</View>
      <View className='mt8'>
        <Chips options={MINUTES} value={String(item.minutes)} onChange={(value) => value && change({ ...draft, minutes: { ...draft.minutes, [item.issueId]: Number(value) } })} />
      </View>
      <Briefing draft={draft} issueId={item.issueId} carriers={carriers} set={set} paperField={paperField} />
      {draft.issueIds[0] !== item.issueId && <Button kind='line' block className='mt16 t-move-up' icon='up' onClick={() => change(movedUp(draft, item.issueId))}>往前挪一个</Button>}
      {isComplete(toggled(draft, item.issueId)) && <Button kind='quiet' block className='mt8 t-take-off' onClick={() => change(toggled(draft, item.issueId))}>这次不谈它</Button>}
    </Sheet>
  )
}

type BriefingProps = Pick<EditItemSheetProps, 'draft' | 'carriers' | 'set' | 'paperField'> & { issueId: string }

/** 谁来说、附什么材料: nothing has to be said; the notice reads what was. */
function Briefing({ draft, issueId, carriers, set, paperField }: BriefingProps) {
  const { ledByOrgUnitId, papers = [] } = briefOf(draft, issueId)
  // A paper arrives when it has been sent; what was chosen meanwhile stays.
  const latest = useRef(draft)
  latest.current = draft
  const keep = (change: (all: readonly ItemPaper[]) => readonly ItemPaper[]) => set(withBrief(latest.current, issueId, { papers: change(briefOf(latest.current, issueId).papers ?? []) }))
  return (
    <>
      <View className='sub mt16'>谁来说（不选就由主持人说）</View>
      <View className='mt8 t-led-by'>
        <Chips clearable options={carriers.map(({ orgUnitId, name }) => ({ value: orgUnitId, text: name }))} value={ledByOrgUnitId} onChange={(value) => set(withBrief(draft, issueId, { ledByOrgUnitId: value }))} label='谁来说' />
      </View>
      {papers.map(({ documentId, words }, index) => (
        <View key={documentId} className='mt8 t-item-paper'>
          <LinkRow icon='file' title={`材料 ${index + 1}`} sub={words} action='不附了' onClick={() => keep((all) => all.filter((one) => one.documentId !== documentId))} />
        </View>
      ))}
      {papers.length < MEETING_LIMITS.itemPapersMax && paperField((paper) => keep((all) => [...all, paper]))}
    </>
  )
}
