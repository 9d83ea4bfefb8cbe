import { Text, View } from '@tarojs/components'
import { quorumWords, type AttendeeRow, type MeetingView } from '@silin/shared'
import { Button, Seats } from '@/ui'
import './seats-head.scss'

type SeatsHeadProps = { meeting: MeetingView; rows: readonly AttendeeRow[] | undefined; canShowCode: boolean; onCode: () => void }

const WAYS = [['code', '扫码'], ['by_hand', '手工登记'], ['online', '线上']] as const

/** How they came in, nothing said of a way nobody took: breaks between them, never inside. */
function How({ rows }: { rows: readonly AttendeeRow[] }) {
  const taken = WAYS.map(([method, word]) => ({ method, word, count: rows.filter((row) => row.method === method).length })).filter(({ count }) => count > 0)
  return (
    <View className='row wrap seats-head__ways'>
      {taken.map(({ method, word, count }) => <Text key={method} className={`nowrap t-came-${method}`}>{`${count} ${word}`}</Text>)}
    </View>
  )
}

/** Who is here, who is still expected. */
export function SeatsHead({ meeting, rows, canShowCode, onCode }: SeatsHeadProps) {
  const { present, expected } = meeting.attendance
  const seated = present - (rows ?? []).filter(({ method }) => method === 'online').length
  const over = meeting.capacity === null || (meeting.online && !rows) ? 0 : seated - meeting.capacity
  return (
    <View className='seats-head'>
      <View className='row row--base wrap'>
        <View className='seats-head__n t-present'>{present}</View>
        <View className='seats-head__w'>实到</View>
        <View className='seats-head__m'>{expected}</View>
        <View className='seats-head__w'>应到</View>
        {expected > present && <View className='seats-head__m c-sprout'>{expected - present}</View>}
        {expected > present && <View className='seats-head__w'>还没到</View>}
      </View>
      {over > 0 && <View className='mt8 seats-head__over t-over-capacity'>{`比座位多了 ${over} 位，${meeting.venueName}坐 ${meeting.capacity} 人。加几把椅子，或者分开坐。`}</View>}
      {meeting.body && <View className={`mt8 t-quorum ${meeting.body.missing > 0 ? 'seats-head__over' : 'seats-head__enough'}`}>{`表决的人：${quorumWords(meeting.body)}。`}</View>}
      {meeting.body?.composedWords && <View className='mt8 seats-head__over'>{meeting.body.composedWords}</View>}
      <View className='mt12'><Seats present={present} invited={expected} /></View>
      <View className='row row--between mt8'>
        <View className='seats-head__how'>{rows && <How rows={rows} />}</View>
        {canShowCode && <Button small kind='cream' icon='qr' className='t-show-code' onClick={onCode}>亮出签到码</Button>}
      </View>
    </View>
  )
}
