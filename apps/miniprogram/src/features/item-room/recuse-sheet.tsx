import { View } from '@tarojs/components'
import { useState } from 'react'
import { recuseMyself, useAction } from '@/api'
import { Aside, Button, FieldError, Sheet } from '@/ui'
import { ReasonField, toldEnough } from './reason-field'
import type { LiveRoom } from './use-item-room'

type RecuseSheetProps = { live: LiveRoom; open: boolean; onClose: () => void }

/** 我回避: said before everybody, in one line. */
export function RecuseSheet({ live: { room, replace }, open, onClose }: RecuseSheetProps) {
  const [reason, setReason] = useState('')
  const ready = toldEnough(reason)
  const act = useAction(async () => {
    if (!room) return
    replace(await recuseMyself(room.agendaItemId, reason.trim()))
    onClose()
  })
  return (
    <Sheet
      open={open}
      title='这一项我回避'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-recuse' disabled={!ready} loading={act.busy} onClick={() => void act.run()}>{ready ? '我回避，不投票' : '先写是什么关系'}</Button>}
    >
      <ReasonField id='my-recusal' reason={reason} onChange={setReason} />
      <View className='mt8'><Aside icon='people'>您还在会场，可以发言；这一项不投票、不举手，邻居看得到原因。开始表决以前可以撤回。</Aside></View>
      {act.sentence && <FieldError>{act.sentence}</FieldError>}
    </Sheet>
  )
}
