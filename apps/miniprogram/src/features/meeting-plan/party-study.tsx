import { View } from '@tarojs/components'
import { addDays, dayAndWeekday, type DayString, type MeetingPlan } from '@silin/shared'
import { Aside, Chips, DateRow, Section } from '@/ui'
import type { PlanDraft } from './plan-draft'

type PartyStudyProps = { plan: MeetingPlan; draft: PlanDraft; set: (draft: PlanDraft) => void }

const LATELY = ['今天', '昨天', '前天'] as const

/** The law wants the party organisation to study such matters first; only the secretary knows when it did. */
export function PartyStudy({ plan, draft, set }: PartyStudyProps) {
  if (!plan.studyNeeded) return null
  const lately = LATELY.map((text, days) => ({ value: addDays(plan.today, -days), text }))
  return (
    <Section title='党组织哪天研究过'>
      {plan.items.map(({ issueId, title }, index) => {
        const day = draft.studied?.[issueId]
        const choose = (value: DayString) => set({ ...draft, studied: { ...draft.studied, [issueId]: value } })
        const isEarlier = day !== undefined && !lately.some(({ value }) => value === day)
        return (
          <View key={issueId} className={`t-studied ${index > 0 ? 'mt16' : ''}`}>
            <View className='sub'>{title}</View>
            <View className='mt8'><Chips options={lately} value={day} onChange={(value) => value && choose(value)} /></View>
            <View className='mt8'><DateRow name='更早' value={day} text={isEarlier ? dayAndWeekday(day) : ''} end={plan.today} onChange={choose} /></View>
          </View>
        )
      })}
      <Aside icon='info' className='mt8'>这种会的重要事项，法律要求先经党组织研究。日子会写进会议纪要。</Aside>
    </Section>
  )
}
