import { View } from '@tarojs/components'
import { callSpeaker, useAction } from '@/api'
import { Button, Card, FieldError } from '@/ui'
import { queueWords } from './room-words'
import type { LiveRoom } from './use-item-room'

type HostRoomProps = { live: LiveRoom; onCalled: (personId: string) => void; onOpen: () => void }

/** One line on the host's page: who is next, and everything else behind a tap. */
export function HostRoom({ live: { room, replace, refresh }, onCalled, onOpen }: HostRoomProps) {
  const call = useAction(async (personId: string) => {
    if (!room) return
    replace(await callSpeaker(room.agendaItemId, personId).finally(() => void refresh()))
    onCalled(personId)
  })
  if (!room || !room.offered.some((one) => one === 'askForOthers' || one === 'recuseOthers')) return null
  const [next] = room.queue
  const recused = room.recusals.length
  return (
    <Card className='mt12 t-host-room'>
      <View>{queueWords(room)}</View>
      <View className='row mt8'>
        {next?.personId && <Button small kind='tint' className='t-call-next' disabled={call.busy} onClick={() => void call.run(next.personId ?? '')}>请他说</Button>}
        <Button small kind='text' className='t-open-room' onClick={onOpen}>{recused > 0 ? `排队、回避（${recused}）` : '排队、回避'}</Button>
      </View>
      {call.sentence && <FieldError>{call.sentence}</FieldError>}
    </Card>
  )
}
