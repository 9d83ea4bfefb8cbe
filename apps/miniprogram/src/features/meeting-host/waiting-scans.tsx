import { View } from '@tarojs/components'
import { clockTimeOf, SCANNED, type AttendeeRow } from '@silin/shared'
import { confirmLateScan, confirmLateScans, refuseLateScan, useAction } from '@/api'
import { Button, Card, FieldError, ListRow, toast } from '@/ui'
import './waiting-scans.scss'

type WaitingScansProps = { meetingId: string; rows: readonly AttendeeRow[]; onDone: () => Promise<void> }

/** One looks for one face at a time, and one drawing has 16 KB; the next comes up as this is settled. */
const SHOWN = 1

/** Whom one can name in a breath; all of them are in one confirmation only as far as they were named. */
const NAMED = 20
const seenAtOnce = (waiting: readonly AttendeeRow[]) => waiting.slice(0, NAMED)
const namesOf = (waiting: readonly AttendeeRow[]) => seenAtOnce(waiting).map(({ name }) => name).join('、')

const firstComeFirst = (one: AttendeeRow, other: AttendeeRow) => (one.waitingSince ?? '').localeCompare(other.waitingSince ?? '')

export const isWaiting = ({ waitingSince, checkedInAt }: AttendeeRow) => waitingSince !== null && checkedInAt === null

/** Whose scan proves nothing, one by one or all at once: the host looks whether they are in the room. */
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
  const all = useAction(async () => {
    const { confirmed } = await confirmLateScans(meetingId, seenAtOnce(waiting).map(({ personId }) => personId)).finally(() => void onDone())
    toast(`${confirmed} 位，签到好了`)
  })
  const sentence = confirm.sentence ?? refuse.sentence ?? all.sentence
  if (waiting.length === 0) return sentence ? <FieldError>{sentence}</FieldError> : null
  const busy = confirm.busy || refuse.busy || all.busy
  return (
    <Card rows className='mt12 t-waiting-scans'>
      <ListRow icon='people' strong title={`${waiting.length} 位等您核对`} sub={waiting.length > 1 ? `${namesOf(waiting)}。看看人在不在。` : '看看人在不在。'} />
      {waiting.slice(0, SHOWN).map((row) => (
        <ListRow key={row.personId} className='t-waiting-scan' title={row.name} sub={subOf(row)}>
          <View className='waiting-scan__keys'>
            <Button small kind='tint' className='t-confirm-scan' disabled={busy} onClick={() => void confirm.run(row)}>在，算到</Button>
            <Button small kind='text' className='t-refuse-scan' disabled={busy} onClick={() => void refuse.run(row)}>不在</Button>
          </View>
        </ListRow>
      ))}
      {waiting.length > SHOWN && <ListRow sub={`还有 ${waiting.length - SHOWN} 位，核对好一位接着出来一位`} />}
      {waiting.length > 1 && <ListRow><Button small block kind='line' className='t-confirm-all' disabled={busy} onClick={() => void all.run()}>{`这 ${seenAtOnce(waiting).length} 位都在场，全算到`}</Button></ListRow>}
      {sentence && <FieldError>{sentence}</FieldError>}
    </Card>
  )
}

const subOf = ({ homeLabel, capacity, waitingSince, waitingBy }: AttendeeRow) => [homeLabel ?? capacity, waitingBy && SCANNED[waitingBy], waitingSince && `${clockTimeOf(new Date(waitingSince))} 送到`].filter(Boolean).join(' · ')
