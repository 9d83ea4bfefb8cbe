import { View } from '@tarojs/components'
import { outcomeWord, RESOLUTION_NAMES, resolutionKindOf, type AgendaItemView, type MeetingForm, type MeetingView } from '@silin/shared'
import { startItem, useAction } from '@/api'
import { go } from '@/platform'
import { Button, Card, FieldError, ListRow, Section, Tag } from '@/ui'

type HostAgendaProps = { meeting: MeetingView; nextId: string | undefined; onLeave: (item: AgendaItemView) => void; refresh: () => Promise<void> }

/** The whole agenda: what became of each item, and what may be taken out of turn. */
export function HostAgenda({ meeting, nextId, onLeave, refresh }: HostAgendaProps) {
  const start = useAction(async (agendaItemId: string) => {
    await startItem(agendaItemId)
    await refresh()
  })
  return (
    <Section title={`今天的 ${meeting.agenda.length} 件事`}>
      {start.sentence && <FieldError>{start.sentence}</FieldError>}
      <Card rows>
        {meeting.agenda.map((item) => (
          <ListRow key={item.agendaItemId} className='t-host-item' title={`${item.position}. ${item.title}`} sub={subOf(item)} side={<Standing form={meeting.form} item={item} />}>
            <After form={meeting.form} item={item} early={item.agendaItemId !== nextId} busy={start.busy} onStart={() => void start.run(item.agendaItemId)} onLeave={() => onLeave(item)} />
          </ListRow>
        ))}
      </Card>
    </Section>
  )
}

function subOf({ reason, minutes, startedAt, gists }: AgendaItemView): string {
  if (reason) return reason
  return startedAt === null ? `${minutes} 分钟` : `${gists.length} 条要点`
}

function Standing({ form, item }: { form: MeetingForm; item: AgendaItemView }) {
  if (item.outcome !== null) return <Tag tone={item.outcome === 'agreed' ? 'willow' : 'tea'}>{outcomeWord(form, item.outcome)}</Tag>
  if (item.pollState === 'open') return <Tag tone='tea'>正在表决</Tag>
  return <Tag tone='ink'>{item.startedAt ? '正在谈' : '还没谈'}</Tag>
}

type AfterProps = { form: MeetingForm; item: AgendaItemView; early: boolean; busy: boolean; onStart: () => void; onLeave: () => void }

/** Under an item: its result once there is one; before, starting it out of turn or putting it off untouched. */
function After({ form, item, early, busy, onStart, onLeave }: AfterProps) {
  const pollId = item.pollId ?? undefined
  if (pollId && item.pollState === 'certified') {
    return (
      <View className='row wrap'>
        <Button small kind='text' className='t-result' onClick={() => void go('/packages/poll/pages/result/index', { pollId })}>看表决结果</Button>
        {item.offered.includes('draftResolution') && <Button small kind='text' className='t-draft' onClick={() => void go('/packages/poll/pages/draft/index', { pollId })}>{`写${RESOLUTION_NAMES[resolutionKindOf(form) ?? 'deliberation']}`}</Button>}
      </View>
    )
  }
  if (item.startedAt !== null) return null
  const canStart = early && item.offered.includes('start')
  const canLeave = item.offered.includes('leaveOpen')
  if (!canStart && !canLeave) return null
  return (
    <View className='row wrap'>
      {canStart && <Button small kind='text' className='t-start-early' disabled={busy} onClick={onStart}>先谈这件</Button>}
      {canLeave && <Button small kind='quiet' className='t-leave-untouched' onClick={onLeave}>今天不谈了</Button>}
    </View>
  )
}
