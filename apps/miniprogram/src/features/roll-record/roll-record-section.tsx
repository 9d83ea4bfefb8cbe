import { View } from '@tarojs/components'
import { useState } from 'react'
import { areaWords, dayWords, differenceWords, type DocumentView, type HandoverView, type RollFindingView, type RollRecord, type RollVersionView } from '@silin/shared'
import { openDocument } from '@/api'
import { Button, Card, Icon, ListRow, Section } from '@/ui'

/** Many things on one page: what happened is said in one row, and a tap shows it. */
export function RollRecordRow({ record }: { record: RollRecord }) {
  const [open, setOpen] = useState(false)
  const words = happenedWords(record)
  if (words === '') return null
  if (open) return <RollRecordSection record={record} />
  return (
    <Card rows className='mt12 t-roll-record'>
      <ListRow className='t-roll-record-open' icon='edit' iconColour='tea' title='名册，公告以后' sub={words} side={<Icon name='down' size='s' colour='ink-2' />} onClick={() => setOpen(true)} />
    </Card>
  )
}

function happenedWords({ versions, findings, handovers }: RollRecord): string {
  const corrections = versions.filter(({ reason }) => reason !== null).length
  const counted: readonly (readonly [number, string])[] = [[corrections, `更正 ${corrections} 次`], [findings.length, `查出有错 ${findings.length} 次`], [handovers.length, `过户 ${handovers.length} 处`]]
  return counted.filter(([count]) => count > 0).map(([, words]) => words).join('，')
}

type RecordProps = { record: RollRecord; onVersion?: ((version: number) => void) | undefined }
/** Sales of a long vote are many; the first ones say what kind of thing they are. */
const SALES_SHOWN = 10
const ROOMS_SHOWN = 5

/** What happened to a roll since it was announced: put right, found wrong too late, homes sold. Nothing of how anybody voted. */
export function RollRecordSection({ record: { versions, findings, handovers }, onVersion }: RecordProps) {
  const corrections = versions.filter(({ reason }) => reason !== null)
  if (corrections.length + findings.length + handovers.length === 0) return null
  return (
    <Section title='名册，公告以后'>
      <Card rows className='t-roll-record'>
        {corrections.map((one) => <Correction key={one.version} version={one} onVersion={onVersion} />)}
        {findings.map((one) => <Finding key={one.findingId} finding={one} />)}
        {handovers.slice(0, SALES_SHOWN).map((one, place) => <Sale key={`${one.onDay}.${place}`} sale={one} />)}
        {handovers.length > SALES_SHOWN && <ListRow sub={`还有 ${handovers.length - SALES_SHOWN} 处过户`} />}
      </Card>
    </Section>
  )
}

function Correction({ version: { version, onDay, reason, changes, heads, areaCm2, document }, onVersion }: { version: RollVersionView; onVersion: RecordProps['onVersion'] }) {
  return (
    <ListRow icon='edit' iconColour='tea' className='t-correction' strong title={`${dayWords(onDay)}更正`}>
      <View className='mt4'>{`因为：${reason ?? ''}`}</View>
      <View className='sub'>{`${changes ? `${differenceWords(changes)}；` : ''}现在 ${heads} 位业主、${areaWords(areaCm2)}`}</View>
      <View className='row wrap mt8'>
        {onVersion && <Button kind='tint' small className='t-former-roll' onClick={() => onVersion(version - 1)}>看更正以前的</Button>}
        {document && <View className={onVersion ? 'ml12' : ''}><Paper document={document} /></View>}
      </View>
    </ListRow>
  )
}

function Finding({ finding: { onDay, reason, counts, heads, areaCm2, aliases, document } }: { finding: RollFindingView }) {
  return (
    <ListRow icon='warn' iconColour='tea' className='t-finding' strong title={`${dayWords(onDay)}查出有错`}>
      <View className='mt4'>{`因为：${reason}`}</View>
      <View className='sub'>{`${differenceWords(counts)}，涉及 ${heads} 位业主、${areaWords(areaCm2)}。开投以后名册不再动`}</View>
      {aliases.length > 0 && <View className='sub'>{`${aliases.slice(0, ROOMS_SHOWN).join('、')}${aliases.length > ROOMS_SHOWN ? ' 等' : ''}`}</View>}
      {document && <View className='mt8'><Paper document={document} /></View>}
    </ListRow>
  )
}

const Sale = ({ sale: { onDay, alias, words } }: { sale: HandoverView }) => (
  <ListRow icon='home' className='t-sale' title={`${dayWords(onDay)}过户${alias ? `：${alias}` : ''}`} sub={words} />
)

const Paper = ({ document }: { document: DocumentView }) => (
  <Button kind='line' small icon='file' className='t-paper' onClick={() => openDocument(document)}>看证明</Button>
)
