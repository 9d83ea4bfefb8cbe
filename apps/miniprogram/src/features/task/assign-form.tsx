import { View } from '@tarojs/components'
import { addDays, dayAndWeekday, daysBetween, TASK_LIMITS, type CarrierView, type Day } from '@silin/shared'
import { Aside, Card, Chips, DateRow, Field, Icon, ListRow, TextArea } from '@/ui'
import { DUE_IN, type AssignDraft } from './use-assign-draft'
import './assign-form.scss'

type FormProps = {
  draft: AssignDraft
  change: (part: Partial<AssignDraft>) => void
  carriers: readonly CarrierView[]
  today: Day
  /** Handed out anew: what is to be done stays. */
  fixedTitle?: boolean
}

const IN_DAYS = DUE_IN.map((days) => ({ value: String(days), text: `${days} 天` }))

/** Who, what, until when: one page, and only who has to be chosen. */
export function AssignForm({ draft, change, carriers, today, fixedTitle }: FormProps) {
  const { assigneeOrgUnitId, title, dueOn } = draft
  return (
    <>
      <Field label='谁来办'>
        <Card rows className='t-carriers'>
          {carriers.map((carrier) => (
            <Carrier key={carrier.orgUnitId} carrier={carrier} on={carrier.orgUnitId === assigneeOrgUnitId} onClick={() => change({ assigneeOrgUnitId: carrier.orgUnitId })} />
          ))}
          {carriers.length === 0 && <ListRow sub='社区还没有登记承办单位' />}
        </Card>
      </Field>
      <Field label='办什么' hint={fixedTitle ? undefined : '从公示的原文里取的，可以改'}>
        {fixedTitle ? <View className='b'>{title}</View> : <TextArea id='task-title' value={title} onChange={(next) => change({ title: next })} max={TASK_LIMITS.titleMax} />}
      </Field>
      <Field label='哪天前办完'>
        <Chips options={IN_DAYS} value={String(daysBetween(today, dueOn))} onChange={(days) => days && change({ dueOn: addDays(today, Number(days)) })} />
        <View className='mt8 t-due'>
          <DateRow value={dueOn} text={dayAndWeekday(dueOn)} start={addDays(today, 1)} onChange={(day) => change({ dueOn: day })} />
        </View>
      </Field>
      <Aside icon='shield' className='mt16'>派出去以后人人看得到谁在办、办到哪天；办完由居民点头。</Aside>
    </>
  )
}

function Carrier({ carrier: { name, roleName }, on, onClick }: { carrier: CarrierView; on: boolean; onClick: () => void }) {
  const ring = <View className={`carrier__ring ${on ? 'is-on' : ''}`}>{on && <Icon name='check' size='xs' colour='card' label='选了' />}</View>
  return <ListRow className='t-carrier' title={name} sub={roleName === name ? undefined : roleName} strong={on} side={ring} arrow={false} onClick={onClick} />
}
