import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { areaWords, type RollRow, type RollRows, type RollView } from '@silin/shared'
import { fetchRollRows, useQuery } from '@/api'
import { Aside, Button, Card, Chips, FieldError, ListRow, Section, Skeleton } from '@/ui'
import { ConflictSheet } from './conflict-sheet'
import { ownBuilding } from './own-building'

type ListProps = Pick<RollView, 'pollId' | 'buildings' | 'version' | 'mine'> & { former?: number | undefined; onNow?: () => void; marks?: boolean }

/** Rooms and areas of everybody, also of a version that was put right since; one building and one page at a time: no phone has to hold a thousand rows. */
export function RollRowsList({ pollId, buildings, version, mine, former, onNow, marks = false }: ListProps) {
  const [building, setBuilding] = useState(ownBuilding(buildings, mine) ?? buildings[0]?.building)
  const [after, setAfter] = useState(0)
  const query = useQuery(`roll-rows.${pollId}.${former ?? version}.${building ?? ''}.${after}`, () => fetchRollRows(pollId, { building, after, ...(former === undefined ? {} : { version: former }) }))
  // Rows that can be tapped weigh more: only whoever asks for it has them.
  const [marking, setMarking] = useState(false)
  const [marked, setMarked] = useState<RollRow>()
  const choose = (next: string | undefined) => {
    setBuilding(next)
    setAfter(0)
  }
  return (
    <Section title={former === undefined ? '全部的房' : `更正以前的名册（第 ${former} 版）`}>
      {former !== undefined && <Button small kind='tint' className='t-roll-now' onClick={onNow}>看现在的名册</Button>}
      {marks && !marking && <Button kind='line' small icon='edit' className='t-marking' onClick={() => setMarking(true)}>标明谁有利害关系</Button>}
      {marking && <Aside icon='edit'>例如物业公司的人：点他那一户，写上原因。</Aside>}
      <View className={former === undefined && !marks ? '' : 'mt8'}><Chips label='哪栋楼' oneLine options={buildings.map((one) => ({ value: one.building, text: `${one.building} ${one.heads} 位` }))} value={building} onChange={choose} /></View>
      <View className='mt8'>
        <RowsPage rows={query.data} sentence={query.sentence} onNext={setAfter} onFirst={after > 0 ? () => setAfter(0) : undefined} onMark={marks && marking ? setMarked : undefined} />
      </View>
      <ConflictSheet pollId={pollId} row={marked} onClose={() => setMarked(undefined)} onDone={() => void query.refresh()} />
    </Section>
  )
}

type PageProps = { rows: RollRows | undefined; sentence: string | undefined; onNext: (after: number) => void; onFirst: (() => void) | undefined; onMark: ((row: RollRow) => void) | undefined }

function RowsPage({ rows, sentence, onNext, onFirst, onMark }: PageProps): ReactNode {
  if (!rows) return sentence ? <FieldError>{sentence}</FieldError> : <Skeleton cards={1} />
  const { items, next } = rows
  return (
    <>
      <Card rows className='t-roll-rows'>
        {items.map((row) => <Row key={row.alias} row={row} onMark={onMark} />)}
        {items.length === 0 && <ListRow sub='这栋楼没有要投的房' />}
      </Card>
      <View className='row mt12'>
        {onFirst && <Button small onClick={onFirst}>从头看</Button>}
        {next !== null && <View className='ml12'><Button small className='t-roll-next' onClick={() => onNext(next)}>再看后面的</Button></View>}
      </View>
    </>
  )
}

function Row({ row, onMark }: { row: RollRow; onMark: PageProps['onMark'] }) {
  const { alias, mine, conflict } = row
  return (
    <ListRow
      title={alias}
      strong={mine}
      {...(conflict ? { sub: `${conflict.words}（${conflict.reason}）` } : {})}
      side={<View className={`lines ${mine ? 'b c-willow' : 'sub'}`}>{weightOf(row)}</View>}
      {...(onMark ? { className: 't-mark', onClick: () => onMark(row) } : {})}
    />
  )
}

/** In one piece of text: where every row has parking, a node more for each would be too much for one drawing. */
function weightOf({ homes, areaCm2, parkingCm2 }: RollRow): string {
  if (areaCm2 === null) return ''
  return homes > 0 && parkingCm2 > 0 ? `${areaWords(areaCm2)}\n含车位 ${areaWords(parkingCm2)}` : areaWords(areaCm2)
}
