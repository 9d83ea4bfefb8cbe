import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { MEETING_LIMITS, type AgendaItemView, type SlateRequest } from '@silin/shared'
import { openPoll, useAction } from '@/api'
import { Aside, Button, Chips, Field, FieldError, Sheet, TextArea } from '@/ui'

/** Several projects that share a budget, as the page lets them be written down. */
export type Projects = Readonly<{ fields: ReactNode; missing: string | undefined; slate: SlateRequest }>
type OpenPollSheetProps = { item: AgendaItemView; projects: Projects; open: boolean; onClose: () => void; refresh: () => Promise<void> }

const KINDS = [{ value: 'one', text: '同意不同意' }, { value: 'projects', text: '几个项目里选' }] as const
const choosing = '钱就这么多，您觉得先办哪几个？'

const proposed = ({ title }: AgendaItemView) => `「${title}」，照刚才谈的办法办，您同意吗？`

/** 举手表个态: the question is written already; the chair may say it better. */
export function OpenPollSheet({ item, projects, open, onClose, refresh }: OpenPollSheetProps) {
  const [question, setQuestion] = useState(proposed(item))
  const [kind, setKind] = useState<'one' | 'projects'>('one')
  const asked = question.trim()
  const call = useAction(async () => {
    await openPoll(item.agendaItemId, { question: asked, ...(kind === 'projects' ? { slate: projects.slate } : {}) })
    onClose()
    await refresh()
  })
  const missing = asked === '' ? '先写好要问的话' : kind === 'projects' ? projects.missing : undefined
  const choose = (next: 'one' | 'projects') => {
    setKind(next)
    // Words that somebody changed stay theirs.
    if (question === proposed(item) || question === choosing) setQuestion(next === 'projects' ? choosing : proposed(item))
  }
  return (
    <Sheet
      open={open}
      title='举手表个态'
      onClose={onClose}
      actions={<Button kind='primary' block icon='hand' className='t-open-poll' disabled={missing !== undefined} loading={call.busy} onClick={() => void call.run()}>{missing ?? '开始表决'}</Button>}
    >
      <Field label='怎么问'>
        <View className='t-poll-kind'><Chips options={KINDS} value={kind} onChange={(next) => next && choose(next)} /></View>
      </Field>
      <Field label='问大家的话' hint='可以改'>
        <TextArea id='poll-question' value={question} onChange={setQuestion} max={MEETING_LIMITS.proposalMax} />
      </Field>
      {kind === 'projects' && projects.fields}
      <View className='mt8'>
        <Aside icon='people'>已经签到的居民一人一票。开始以后名册就定了，后到的只能听。</Aside>
      </View>
      {call.sentence && <FieldError>{call.sentence}</FieldError>}
    </Sheet>
  )
}
