import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { clockTimeOf, SEARCH_LIMITS, type AttendeeRow } from '@silin/shared'
import { checkInByHand, useAction } from '@/api'
import { Button, FieldError, Icon, ListRow, Sheet, TextField, toast } from '@/ui'
import { inKeptOrder, notYetFirst } from './list-order'
import { useAttendance } from './use-attendance'
import { isWaiting, WaitingScans } from './waiting-scans'
import './by-hand-sheet.scss'

type ByHandSheetProps = { meetingId: string; open: boolean; onClose: () => void; onDone: () => Promise<void> }

/** Most look for one name at the door; the whole list would be too long to draw. */
const SHOWN = 24

/** For those without a phone: found by name or home, checked in with one tap. */
export function CheckInByHandSheet({ meetingId, open, onClose, onDone }: ByHandSheetProps) {
  const [text, setText] = useState('')
  const list = useAttendance(meetingId, text, open)
  const enter = useAction(async (row: AttendeeRow) => {
    await checkInByHand(meetingId, row.personId)
    toast(`${row.name}，签到好了`)
    setText('')
    await renew()
  })
  const found = list.rows ?? []
  // Above the list as long as nobody is looked for; who is found by name is taken in as anybody else.
  const rows = useKeptOrder(notYetFirst(text ? found : found.filter((row) => !isWaiting(row))), open && !text)
  const renew = async () => void (await Promise.all([list.refresh(), onDone()]))
  return (
    <Sheet open={open} title='替没带手机的签到' onClose={onClose}>
      <TextField id='attendee-search' value={text} onChange={setText} max={SEARCH_LIMITS.textMax} placeholder='找姓名或房号' before={<View className='by-hand-look'><Icon name='search' size='s' colour='ink-3' /></View>} />
      {(enter.sentence ?? list.sentence) && <FieldError>{enter.sentence ?? list.sentence ?? ''}</FieldError>}
      {!text && <WaitingScans meetingId={meetingId} rows={found} onDone={renew} />}
      <View className='mt8'>
        {rows.slice(0, SHOWN).map((row) => (
          <ListRow key={row.personId} className='t-attendee' title={row.name} sub={[row.capacity, row.homeLabel].filter(Boolean).join(' · ')} side={<Entry row={row} busy={enter.busy} onEnter={() => void enter.run(row)} />} />
        ))}
      </View>
      {list.rows && found.length === 0 && <View className='sub center mt16'>{text ? '名册里没找到，换个写法再试试。' : '名单上还没有人，请按姓名或房号找。'}</View>}
      {rows.length > SHOWN && <View className='cap center mt8'>{`还有 ${rows.length - SHOWN} 位，请输入姓名或房号`}</View>}
    </Sheet>
  )
}

/** As they were first shown, as long as `keeps`: a list that is sent anew whenever somebody comes is heavy, and its rows move away. */
function useKeptOrder(rows: readonly AttendeeRow[], keeps: boolean): readonly AttendeeRow[] {
  const shown = useRef<readonly string[]>([])
  const ordered = keeps ? inKeptOrder(rows, shown.current) : rows
  useEffect(() => {
    shown.current = keeps ? ordered.map(({ personId }) => personId) : []
  })
  return ordered
}

function Entry({ row, busy, onEnter }: { row: AttendeeRow; busy: boolean; onEnter: () => void }) {
  if (row.checkedInAt) return <View className='sub c-willow'>{`${clockTimeOf(new Date(row.checkedInAt))} ${row.method === 'online' ? '在线上' : '到了'}`}</View>
  return <Button small kind='tint' className='t-enter' disabled={busy} onClick={onEnter}>签到</Button>
}
