import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AttendeeRow, ItemRoom } from '@silin/shared'
import { askForOther, callSpeaker, liftRecusal, recuseOther, removeFromQueue, useAction } from '@/api'
import { Button, FieldError, ListRow, Section, SelectRow, Sheet } from '@/ui'
import { ReasonField, toldEnough } from './reason-field'
import type { LiveRoom } from './use-item-room'

type RoomSheetProps = { live: LiveRoom; present: readonly AttendeeRow[]; open: boolean; onClose: () => void; onCalled: (personId: string) => void }
type Take = (agendaItemId: string) => Promise<ItemRoom>
type PartProps = { room: ItemRoom; options: readonly Readonly<{ value: string; text: string }>[]; busy: boolean; take: (act: Take) => Promise<boolean> }

const namedAs = ({ name, homeLabel, capacity }: AttendeeRow) => `${name} · ${homeLabel ?? capacity}`

/** 发言和回避: the line, who may be put into it without a phone, and who stays out of the votes on this item. */
export function RoomSheet({ live: { room, replace, refresh }, present, open, onClose, onCalled }: RoomSheetProps) {
  const act = useAction(async (take: Take) => {
    if (room) replace(await take(room.agendaItemId).finally(() => void refresh()))
  })
  const options = present.map((row) => ({ value: row.personId, text: namedAs(row) }))
  const parts = { options, busy: act.busy, take: act.run }
  return (
    <Sheet open={open} title='排队发言、回避' onClose={onClose}>
      {room && <Queue room={room} {...parts} onCalled={(personId) => {
        onClose()
        onCalled(personId)
      }} />}
      {room && <Recused room={room} {...parts} />}
      {act.sentence && <FieldError>{act.sentence}</FieldError>}
    </Sheet>
  )
}

function Queue({ room, options, busy, take, onCalled }: PartProps & { onCalled: (personId: string) => void }) {
  const nameOf = (personId: string | null) => options.find(({ value }) => value === personId)?.text
  const call = async (personId: string) => {
    if (await take((id) => callSpeaker(id, personId))) onCalled(personId)
  }
  return (
    <Section title='要发言的'>
      {room.queue.map(({ personId, who, askedAt }, index) => (
        <ListRow key={askedAt + who} className='t-waiting' title={`${index + 1}. ${nameOf(personId) ?? who}`}>
          <View className='row mt4'>
            <Button small kind='tint' className='t-call' disabled={busy} onClick={() => void call(personId ?? '')}>请他说</Button>
            <Button small kind='text' className='ml8 t-remove' disabled={busy} onClick={() => void take((id) => removeFromQueue(id, personId ?? ''))}>不说了</Button>
          </View>
        </ListRow>
      ))}
      {room.queue.length === 0 && <View className='sub'>还没有人要发言。到会的在手机上点「我要发言」，就排到这里。</View>}
      {room.offered.includes('askForOthers') && <View className='mt8 t-ask-for'><SelectRow options={options} value={undefined} placeholder='替没带手机的排上' disabled={busy} onChange={(personId) => void take((id) => askForOther(id, personId))} /></View>}
    </Section>
  )
}

function Recused({ room, options, busy, take }: PartProps) {
  const [personId, setPersonId] = useState<string>()
  const [reason, setReason] = useState('')
  const ready = personId !== undefined && toldEnough(reason)
  const recuse = async () => {
    if (!personId || !(await take((id) => recuseOther(id, personId, reason.trim())))) return
    setPersonId(undefined)
    setReason('')
  }
  return (
    <Section title='这一项回避的'>
      {room.recusals.map(({ personId: recused, who, reason: why, bySelf, mayLift, at }) => (
        <ListRow key={at + who} className='t-recused' title={options.find(({ value }) => value === recused)?.text ?? who} sub={bySelf ? `${why}（本人提出）` : why} side={mayLift && recused && <Button small kind='text' className='t-lift' disabled={busy} onClick={() => void take((id) => liftRecusal(id, recused))}>撤回</Button>} />
      ))}
      {room.recusals.length === 0 && <View className='sub'>没有人回避。和这件事有利害关系的，可以说，不投票、不举手。</View>}
      {room.offered.includes('recuseOthers') && (
        <View className='mt8 t-recuse-other'>
          <SelectRow options={options} value={personId} placeholder='记一位回避' disabled={busy} onChange={setPersonId} />
          {personId !== undefined && <ReasonField id='recusal-reason' reason={reason} onChange={setReason} />}
          {personId !== undefined && <Button kind='tint' block className='mt8 t-recuse-send' disabled={!ready || busy} onClick={() => void recuse()}>{ready ? '记下，这一项他不投票' : '先写是什么关系'}</Button>}
        </View>
      )}
    </Section>
  )
}
