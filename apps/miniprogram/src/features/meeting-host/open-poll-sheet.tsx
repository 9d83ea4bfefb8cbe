import { View } from '@tarojs/components'
import { useState } from 'react'
import { MEETING_LIMITS, type AgendaItemView } from '@silin/shared'
import { openPoll, useAction } from '@/api'
import { Aside, Button, Field, FieldError, Sheet, TextArea } from '@/ui'

type OpenPollSheetProps = { item: AgendaItemView; open: boolean; onClose: () => void; refresh: () => Promise<void> }

const proposed = ({ title }: AgendaItemView) => `「${title}」，照刚才谈的办法办，您同意吗？`

/** 举手表个态: the question is written already; the chair may say it better. */
export function OpenPollSheet({ item, open, onClose, refresh }: OpenPollSheetProps) {
  const [question, setQuestion] = useState(proposed(item))
  const asked = question.trim()
  const call = useAction(async () => {
    await openPoll(item.agendaItemId, { question: asked })
    onClose()
    await refresh()
  })
  return (
    <Sheet
      open={open}
      title='举手表个态'
      onClose={onClose}
      actions={<Button kind='primary' block icon='hand' className='t-open-poll' disabled={asked === ''} loading={call.busy} onClick={() => void call.run()}>{asked === '' ? '先写好要问的话' : '开始表决'}</Button>}
    >
      <Field label='问大家的话' hint='可以改'>
        <TextArea id='poll-question' value={question} onChange={setQuestion} max={MEETING_LIMITS.proposalMax} />
      </Field>
      <View className='mt8'>
        <Aside icon='people'>已经签到的居民一人一票。开始以后名册就定了，后到的只能听。</Aside>
      </View>
      {call.sentence && <FieldError>{call.sentence}</FieldError>}
    </Sheet>
  )
}
