import { View } from '@tarojs/components'
import { clockTimeOf, dayAndWeekday, dayOf, dayWords, instantAt, formRules, formsHeldIn, MEETING_LIMITS, type CommunityKind, type MeetingPlan, type VenueView } from '@silin/shared'
import { Aside, DateRow, Field, Section, SelectRow, TextArea, TimeRow } from '@/ui'
import { withForm, type PlanDraft } from './plan-draft'

type WhenWhereProps = { kind: CommunityKind; plan: MeetingPlan; draft: PlanDraft; venues: readonly VenueView[]; set: (draft: PlanDraft) => void }

const formOptions = (kind: CommunityKind) => formsHeldIn(kind).map((form) => ({ value: form, text: `${formRules(form).title}：${formRules(form).words}` }))

/** Day, hour, place, kind and name of the meeting: filled in, each one tap to change. */
export function WhenWhere({ kind, plan, draft, venues, set }: WhenWhereProps) {
  const starts = new Date(plan.startsAt)
  const [day, time] = [dayOf(starts), clockTimeOf(starts)]
  const venue = venues.find(({ venueId }) => venueId === plan.venueId)
  return (
    <Section title='什么时候，在哪儿'>
      <View className='t-day'>
        <DateRow name='哪天' value={day} text={dayAndWeekday(day)} start={plan.earliestOn} onChange={(value) => set({ ...draft, startsAt: instantAt(value, time).toISOString() })} />
      </View>
      <View className='mt8 t-time'>
        <TimeRow name='几点' value={time} onChange={(value) => set({ ...draft, startsAt: instantAt(day, value).toISOString() })} />
      </View>
      <View className='mt8 t-venue'>
        <SelectRow name='在哪' options={venues.map(({ venueId, name, capacity }) => ({ value: venueId, text: `${name}（坐 ${capacity} 人）` }))} value={plan.venueId} onChange={(venueId) => set({ ...draft, venueId })} />
      </View>
      <View className='mt8 t-form'>
        <SelectRow name='什么会' options={formOptions(kind)} value={draft.form} onChange={(form) => set(withForm(draft, form))} />
      </View>
      <Aside icon='info' className='mt8'>{`要提前 ${plan.noticeDays} 天通知，最早${dayWords(plan.earliestOn)}${venue?.accessible ? `；${venue.name}轮椅能进` : ''}。`}</Aside>
      <Field label='会议名称'>
        <TextArea id='meeting-title' value={draft.title ?? plan.title} max={MEETING_LIMITS.titleMax} onChange={(title) => set({ ...draft, title })} />
      </Field>
    </Section>
  )
}
