import { View } from '@tarojs/components'
import { dayOf, dayWords, type MinutesVersionRow, type MinutesView } from '@silin/shared'
import { Aside, Button, Card, Criterion, ListRow, Section } from '@/ui'
import { endWords, slipsWords, standingWords } from './minutes-words'

const day = (instant: string) => dayWords(dayOf(new Date(instant)))

type MinutesStandingProps = { minutes: MinutesView; onVersion: (version: number) => void; onCorrect?: () => void; onSlips?: () => void }

/** Who has confirmed, until when, and which versions there are. */
export function MinutesStanding({ minutes, onVersion, onCorrect, onSlips }: MinutesStandingProps) {
  const { publishedAt, confirmUntil, myVerdict } = minutes
  const title = publishedAt ? `${day(publishedAt)}公布` : `请到会的人看，${endWords(confirmUntil)} 截止`
  return (
    <>
      <Card rows className='mt28 t-minutes-standing'>
        <Criterion state={publishedAt ? 'met' : 'waiting'} title={title} detail={standingWords(minutes)} />
      </Card>
      {myVerdict && <Aside icon='check' className='mt12'>{myVerdict === 'confirm' ? '您说了：没错。' : '您的意见附在那一段下面了。'}</Aside>}
      {onSlips && <Card rows className='mt12'><ListRow className='t-slips' title='没有手机的人，签在纸上' sub={slipsWords(minutes)} onClick={onSlips} /></Card>}
      <Versions minutes={minutes} onVersion={onVersion} />
      {onCorrect && <Button kind='text' className='mt12 t-correct' onClick={onCorrect}>发现写错了，更正一处</Button>}
    </>
  )
}

function Versions({ minutes: { versions, sections }, onVersion }: Pick<MinutesStandingProps, 'minutes' | 'onVersion'>) {
  const words = ({ section, reason }: MinutesVersionRow) =>
    section === null ? '照会上记的写好，一个字不改' : `更正：${sections.find((one) => one.section === section)?.title ?? ''}。原因：${reason ?? ''}`
  return (
    <Section title={versions.length > 1 ? `一共 ${versions.length} 版` : '版本'}>
      <Card rows>
        {versions.map((row) => (
          <ListRow key={row.version} className={`t-version-${row.version}`} title={`第 ${row.version} 版，${day(row.circulatedAt)}发给到会的人`} sub={words(row)} onClick={() => onVersion(row.version)} />
        ))}
      </Card>
    </Section>
  )
}

/** Under one version: what proves that not a character of it was changed. */
export function VersionProof({ sha256 }: { sha256: string }) {
  return (
    <Card kind='sunk' className='mt28'>
      <View className='sub'>校验码：改动一个字，它就不一样</View>
      <View className='cap mt4 minutes-proof'>{sha256}</View>
    </Card>
  )
}
