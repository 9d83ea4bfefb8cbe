import { View } from '@tarojs/components'
import { dayOf, dayWords, type MinutesView } from '@silin/shared'
import { Aside, Card, Criterion, Section } from '@/ui'

const day = (instant: string) => dayWords(dayOf(new Date(instant)))

function detail({ confirmed, objected, attendees }: MinutesView): string {
  const silent = Math.max(0, attendees - confirmed - objected)
  return [`到会 ${attendees} 人，${confirmed} 人说没错`, objected > 0 ? `${objected} 人有意见` : '', silent > 0 ? `${silent} 人还没看` : ''].filter(Boolean).join('，')
}

/** Who has confirmed, what was objected, and whether everybody may read it. */
export function MinutesStanding({ minutes }: { minutes: MinutesView }) {
  const { publishedAt, circulatedAt, myVerdict, objections, version } = minutes
  return (
    <>
      <Card rows className='mt28 t-minutes-standing'>
        <Criterion state={publishedAt ? 'met' : 'waiting'} title={publishedAt ? `${day(publishedAt)}公布` : '请到会的人看过、点头'} detail={detail(minutes)} />
      </Card>
      {myVerdict && <Aside icon='check' className='mt12'>{myVerdict === 'confirm' ? '您说了：没错。' : '您的意见附在后面了。'}</Aside>}
      {objections.length > 0 && (
        <Section title='有人这样说'>
          <Card>
            {objections.map((words, i) => <View key={i} className={i > 0 ? 'mt12' : ''}>{words}</View>)}
          </Card>
        </Section>
      )}
      <Aside icon='file' className='mt12'>{`第 ${version} 版，${day(circulatedAt)}发给到会的人，写好以后一个字不改。`}</Aside>
    </>
  )
}
