import { View } from '@tarojs/components'
import type { ItemRoom } from '@silin/shared'
import { askToSpeak, leaveQueue, liftMyRecusal, useAction } from '@/api'
import { Button, Card, FieldError, ListRow, toast } from '@/ui'
import { placeInQueue, placeWords } from './room-words'
import type { LiveRoom } from './use-item-room'

type MyPartProps = { live: LiveRoom; onRecuse: () => void }

/** What somebody in the room can do while an item runs: ask to speak, and say that it concerns them. */
export function MyPart({ live, onRecuse }: MyPartProps) {
  const { room, replace, refresh } = live
  const act = useAction(async (take: (agendaItemId: string) => Promise<ItemRoom>, said: string) => {
    if (!room) return
    replace(await take(room.agendaItemId).catch(async (reason: unknown) => {
      await refresh()
      throw reason
    }))
    toast(said)
  })
  if (!room) return null
  const offers = (what: string) => room.offered.includes(what)
  const before = placeInQueue(room)
  const mine = room.recusals.find((one) => one.mine)
  const others = room.recusals.filter((one) => !one.mine)
  if (!offers('askToSpeak') && before === undefined && !offers('recuse') && room.recusals.length === 0) return null
  return (
    <Card rows className='mt12 t-my-part'>
      {before !== undefined && <ListRow icon='say' strong title={placeWords(before)} sub='主持人会请您说' className='t-my-place' side={offers('leaveQueue') && <Button small kind='line' className='t-leave-queue' disabled={act.busy} onClick={() => void act.run(leaveQueue, '好，先不说了')}>不说了</Button>} />}
      {offers('askToSpeak') && <ListRow icon='say' title='想说两句' sub={room.queue.length > 0 ? `前面有 ${room.queue.length} 位` : undefined} side={<Button small kind='tint' className='t-ask-to-speak' disabled={act.busy} onClick={() => void act.run(askToSpeak, '排上了')}>我要发言</Button>} />}
      {mine && <ListRow icon='info' strong title='这一项您回避' sub={`可以说，不投票、不举手。原因：${mine.reason}`} className='t-my-recusal' side={mine.mayLift && <Button small kind='line' className='t-lift-mine' disabled={act.busy} onClick={() => void act.run(liftMyRecusal, '不回避了')}>撤回</Button>} />}
      {offers('recuse') && <ListRow icon='info' title='这件事和我有利害关系' sub='说一声，这一项就不投票' className='t-recuse-me' onClick={onRecuse} />}
      {others.map(({ who, reason, at }) => <ListRow key={at + who} title={`${who}回避`} sub={reason} className='t-recusal' />)}
      <View>{act.sentence && <FieldError>{act.sentence}</FieldError>}</View>
    </Card>
  )
}
