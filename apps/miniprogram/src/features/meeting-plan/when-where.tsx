import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { clockTimeOf, dayAndWeekday, dayOf, dayWords, instantAt, formRules, isOnlineOnly, MEETING_LIMITS, takesOnline, venueChoices, type EstateView, type MeetingForm, type MeetingPlan, type VenueView } from '@silin/shared'
import { Aside, DateRow, Field, Section, SelectRow, TextArea, TextField, TimeRow } from '@/ui'
import { withForm, type PlanDraft } from './plan-draft'

type WhenWhereProps = { forms: readonly MeetingForm[]; plan: MeetingPlan; draft: PlanDraft; estates: readonly EstateView[]; venues: readonly VenueView[]; set: (draft: PlanDraft) => void; urgent: ReactNode }

const formOptions = (forms: readonly MeetingForm[]) => forms.map((form) => ({ value: form, text: `${formRules(form).title}：${formRules(form).words}` }))

/** Day, hour, place, kind and name of the meeting: filled in, each one tap to change. */
export function WhenWhere({ forms, plan, draft, estates, venues, set, urgent }: WhenWhereProps) {
  const starts = new Date(plan.startsAt)
  const [day, time] = [dayOf(starts), clockTimeOf(starts)]
  const venue = venues.find(({ venueId }) => venueId === plan.venueId)
  return (
    <Section title='什么时候，在哪儿'>
      <View className='t-day'>
        <DateRow name='哪天' value={day} text={dayAndWeekday(day)} start={(draft.urgentReason === undefined ? null : plan.urgentFrom) ?? plan.earliestOn} onChange={(value) => set({ ...draft, startsAt: instantAt(value, time).toISOString() })} />
      </View>
      <View className='mt8 t-time'>
        <TimeRow name='几点' value={time} onChange={(value) => set({ ...draft, startsAt: instantAt(day, value).toISOString() })} />
      </View>
      <View className='mt8 t-venue'>
        <SelectRow name='在哪' options={venueChoices(plan.form, venues)} value={plan.venueId} onChange={(venueId) => set({ ...draft, venueId })} />
      </View>
      {takesOnline(plan.form) && venue && !isOnlineOnly(venue) && <FromElsewhere draft={draft} set={set} />}
      <View className='mt8 t-form'>
        <SelectRow name='什么会' options={formOptions(forms)} value={draft.form} onChange={(form) => set(withForm(draft, form))} />
      </View>
      {plan.estateId && !draft.demandId && estates.length > 1 && (
        <View className='mt8 t-estate'>
          <SelectRow name='谁家的业主' options={estates.map(({ estateId, name }) => ({ value: estateId, text: `${name}业主` }))} value={plan.estateId} onChange={(estateId) => set({ ...draft, estateId })} />
        </View>
      )}
      <Aside icon='info' className='mt8'>{`要提前 ${plan.noticeDays} 天通知，最早${dayWords(plan.earliestOn)}${venue?.accessible ? `；${venue.name}轮椅能进` : ''}。`}</Aside>
      {urgent}
      {plan.dayNote && <Aside icon='clock' className='mt8 t-day-note'>{plan.dayNote}</Aside>}
      <Field label='会议名称'>
        <TextArea id='meeting-title' value={draft.title ?? plan.title} max={MEETING_LIMITS.titleMax} onChange={(title) => set({ ...draft, title })} />
      </Field>
    </Section>
  )
}

const WHERE = [{ value: 'room', text: '只在会场开' }, { value: 'both', text: '会场开，也能在线上参加' }] as const

/** Nothing is typed unless somebody wants it: then how one gets in, in one line. */
function FromElsewhere({ draft, set }: Pick<WhenWhereProps, 'draft' | 'set'>) {
  const { onlineHow, ...inRoom } = draft
  const isOpen = onlineHow !== undefined
  return (
    <>
      <View className='mt8 t-from-elsewhere'>
        <SelectRow name='线上' options={WHERE} value={isOpen ? 'both' : 'room'} onChange={(value) => set(value === 'both' ? { ...draft, onlineHow: onlineHow ?? '' } : inRoom)} />
      </View>
      {isOpen && (
        <Field label='线上怎么进' hint='会写进通知'>
          <TextField id='online-how' value={onlineHow} onChange={(how) => set({ ...draft, onlineHow: how })} max={MEETING_LIMITS.onlineHowMax} placeholder='例如：腾讯会议 123-456-789' />
        </Field>
      )}
    </>
  )
}
