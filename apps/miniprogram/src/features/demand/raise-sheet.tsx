import { useState } from 'react'
import { MEETING_LIMITS, type DemandRuleView } from '@silin/shared'
import { newRequestKey, raiseDemand, useAction } from '@/api'
import { forget, go, readStored, storageKey, store } from '@/platform'
import { Aside, Button, Field, FieldError, Sheet, TextArea } from '@/ui'

type RaiseSheetProps = { communityId: string; rule: DemandRuleView; open: boolean; onClose: () => void }
type Draft = Readonly<{ requestKey: string; text: string }>

/** One field: what the meeting is to be about, and why. Whoever sends it has joined it. */
export function RaiseSheet({ communityId, rule: { rule, estateId, owes, owedBy, who, needed }, open, onClose }: RaiseSheetProps) {
  const key = storageKey<Draft>(`draft.demand.${rule}${estateId ?? ''}`)
  const [draft, setDraft] = useState<Draft>(() => readStored(key) ?? { requestKey: newRequestKey(), text: '' })
  const text = draft.text.trim()
  const short = [...text].length < MEETING_LIMITS.demandMin
  const write = (typed: string) => {
    const next = { ...draft, text: typed }
    store(key, next)
    setDraft(next)
  }
  const send = useAction(async () => {
    const { demandId } = await raiseDemand(communityId, { requestKey: draft.requestKey, rule, text, ...(estateId ? { estateId } : {}) })
    forget(key)
    setDraft({ requestKey: newRequestKey(), text: '' })
    onClose()
    await go('/packages/meeting/pages/demand/index', { demandId })
  })
  return (
    <Sheet
      open={open}
      title={`要求开${owes}`}
      onClose={onClose}
      actions={<Button kind='primary' block className='t-demand-send' disabled={short} loading={send.busy} onClick={() => void send.run()}>{short ? '先写一句' : '提出来，算我一个'}</Button>}
    >
      <Field label='想议什么，为什么'>
        <TextArea id='demand-text' value={draft.text} onChange={write} max={MEETING_LIMITS.demandMax} placeholder='例如：物业合同年底到期，续不续请先开会听听意见' />
      </Field>
      <Aside icon='people' className='mt12'>{needed > 1 ? `其他${who}会收到消息。凑够 ${needed} 位以前，您可以收回。` : `您一位就够了，提出来${owedBy}就要开。`}</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
