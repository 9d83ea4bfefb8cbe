import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, CHANGE_LIMITS, CLAIM_LIMITS, dayAndWeekday, type HomeOfRegister, type PersonInHome } from '@silin/shared'
import { endPerson, moveOut, newRequestKey, transferHome, useAction, useWords } from '@/api'
import { Button, DateRow, Field, FieldError, Sheet, SheetSay, TextArea, TextField } from '@/ui'
import { CHANGE_TITLES, changeFault, changeWords, emptyChange, REASON_HINTS, type ChangeDraft } from './change-words'

export type WantedChange = Readonly<{ kind: 'move_out' | 'end'; person: PersonInHome }> | Readonly<{ kind: 'transfer'; owners: readonly PersonInHome[] }>
type ChangeSheetProps = { home: HomeOfRegister; change: WantedChange; onClose: () => void; onDone: () => void }

function sendChange(home: HomeOfRegister, change: WantedChange, { on, reason, document, buyerName, buyerPhone }: ChangeDraft, requestKey: string) {
  const same = { requestKey, on, reason: reason.trim() }
  if (change.kind !== 'transfer') return change.kind === 'end' ? endPerson(change.person.personId, same) : moveOut(home.homeId, change.person.personId, same)
  const buyers = [{ name: buyerName.trim(), phone: buyerPhone.replace(/\s/g, '') }]
  return transferHome(home.homeId, { ...same, document: document.trim(), sellerIds: change.owners.map((one) => one.personId), buyers })
}

/** First the form, then the same in words; only then is it sent. */
export function ChangeSheet({ home, change, onClose, onDone }: ChangeSheetProps) {
  const [draft, setDraft] = useState<ChangeDraft>(() => emptyChange(home.today))
  const [sure, setSure] = useState(false)
  const [requestKey] = useState(newRequestKey)
  const put = (part: Partial<ChangeDraft>) => setDraft({ ...draft, ...part })
  const send = useAction(async () => {
    await sendChange(home, change, draft, requestKey)
    onDone()
  })
  const { holder } = useWords()
  const fault = changeFault(change.kind, draft, holder)
  const names = change.kind === 'transfer' ? change.owners.map((one) => one.maskedName).join('、') : change.person.maskedName
  const actions = sure ? (
    <>
      <Button kind='primary' block className='t-change-send' loading={send.busy} onClick={() => void send.run()}>没错，登记</Button>
      <Button kind='quiet' block className='mt8' onClick={() => setSure(false)}>回去改</Button>
    </>
  ) : (
    <Button kind='primary' block className='t-change-next' disabled={fault !== undefined} onClick={() => setSure(true)}>{fault ?? '下一步，再看一遍'}</Button>
  )
  return (
    <Sheet open title={CHANGE_TITLES[change.kind]} onClose={onClose} actions={actions}>
      {sure ? <SheetSay lead={changeWords(change.kind, draft, { label: home.label, names })} /> : <ChangeForm kind={change.kind} draft={draft} today={home.today} put={put} />}
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}

type ChangeFormProps = { kind: WantedChange['kind']; draft: ChangeDraft; today: string; put: (part: Partial<ChangeDraft>) => void }

function ChangeForm({ kind, draft, today, put }: ChangeFormProps) {
  const { holder } = useWords()
  return (
    <View>
      <Field label={kind === 'end' ? '哪天' : '从哪天起'}>
        <DateRow value={draft.on} text={dayAndWeekday(draft.on)} end={kind === 'end' ? today : addDays(today, CHANGE_LIMITS.aheadDaysMax)} onChange={(on) => put({ on })} />
      </Field>
      {kind === 'transfer' && (
        <>
          <Field label='看了什么证'>
            <TextField id='change-document' value={draft.document} onChange={(document) => put({ document })} max={CHANGE_LIMITS.documentMax} placeholder='例如：不动产权证 0001 号' />
          </Field>
          <Field label={`新${holder}姓名`}>
            <TextField id='change-buyer' value={draft.buyerName} onChange={(buyerName) => put({ buyerName })} max={CLAIM_LIMITS.nameMax} placeholder='和证上的一样' />
          </Field>
          <Field label={`新${holder}手机号`}>
            <TextField id='change-phone' value={draft.buyerPhone} onChange={(buyerPhone) => put({ buyerPhone })} type='tel' max={13} placeholder='11 位手机号' />
          </Field>
        </>
      )}
      <Field label='怎么知道的'>
        <TextArea id='change-reason' value={draft.reason} onChange={(reason) => put({ reason })} max={CHANGE_LIMITS.reasonMax} placeholder={REASON_HINTS[kind]} />
      </Field>
    </View>
  )
}
