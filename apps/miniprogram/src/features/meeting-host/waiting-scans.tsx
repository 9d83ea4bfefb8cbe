import { View } from '@tarojs/components'
import { clockTimeOf, type AttendeeRow } from '@silin/shared'
import { confirmLateScan, refuseLateScan, useAction } from '@/api'
import { Button, Card, FieldError, ListRow, toast } from '@/ui'
import './waiting-scans.scss'

type WaitingScansProps = { meetingId: string; rows: readonly AttendeeRow[]; onDone: () => Promise<void> }

/** One looks for one face at a time, and one drawing has 16 KB; the next ones come up as these are settled. */
const SHOWN = 2

const firstComeFirst = (one: AttendeeRow, other: AttendeeRow) => (one.waitingSince ?? '').localeCompare(other.waitingSince ?? '')

export const isWaiting = ({ waitingSince, checkedInAt }: AttendeeRow) => waitingSince !== null && checkedInAt === null

/** Whose scan came too late: the host looks whether they are in the room. */
export function WaitingScans({ meetingId, rows, onDone }: WaitingScansProps) {
  const confirm = useAction(async ({ personId, name }: AttendeeRow) => {
    await confirmLateScan(meetingId, personId).finally(() => void onDone())
    toast(`${name}，签到好了`)
  })
  const refuse = useAction(async ({ personId, name }: AttendeeRow) => {
    await refuseLateScan(meetingId, personId).finally(() => void onDone())
    toast(`${name}，没有算到`)
  })
  const waiting = rows.filter(isWaiting).sort(firstComeFirst)
  const sentence = confirm.sentence ?? refuse.sentence
  if (waiting.length === 0) return sentence ? <FieldError>{sentence}</FieldError> : null
  const busy = confirm.busy || refuse.busy
  return (
    <Card rows className='mt12 t-waiting-scans'>
      <ListRow icon='people' strong title={`${waiting.length} 位等您核对`} sub='他们的码扫迟了，看看人在不在。' />
      {waiting.slice(0, SHOWN).map((row) => (
        <ListRow key={row.personId} className='t-waiting-scan' title={row.name} sub={subOf(row)}>
          <View className='waiting-scan__keys'>
            <Button small kind='tint' className='t-confirm-scan' disabled={busy} onClick={() => void confirm.run(row)}>在，算到</Button>
            <Button small kind='text' className='t-refuse-scan' disabled={busy} onClick={() => void refuse.run(row)}>不在</Button>
          </View>
        </ListRow>
      ))}
      {waiting.length > SHOWN && <ListRow sub={`还有 ${waiting.length - SHOWN} 位，核对好一位接着出来一位`} />}
      {sentence && <FieldError>{sentence}</FieldError>}
    </Card>
  )
}

const subOf = ({ homeLabel, capacity, waitingSince }: AttendeeRow) => [homeLabel ?? capacity, waitingSince && `${clockTimeOf(new Date(waitingSince))} 送到`].filter(Boolean).join(' · ')
