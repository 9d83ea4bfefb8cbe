import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { areaWords, type RollRow, type RollRows, type RollView } from '@silin/shared'
import { fetchRollRows, useQuery } from '@/api'
import { Button, Card, Chips, FieldError, ListRow, Section, Skeleton } from '@/ui'
import { ownBuilding } from './own-building'

type ListProps = Pick<RollView, 'pollId' | 'buildings' | 'version' | 'mine'> & { former?: number | undefined; onNow?: () => void }

/** Rooms and areas of everybody, also of a version that was put right since; one building and one page at a time: no phone has to hold a thousand rows. */
export function RollRowsList({ pollId, buildings, version, mine, former, onNow }: ListProps) {
  const [building, setBuilding] = useState(ownBuilding(buildings, mine) ?? buildings[0]?.building)
  const [after, setAfter] = useState(0)
  const query = useQuery(`roll-rows.${pollId}.${former ?? version}.${building ?? ''}.${after}`, () => fetchRollRows(pollId, { building, after, ...(former === undefined ? {} : { version: former }) }))
  const choose = (next: string | undefined) => {
    setBuilding(next)
    setAfter(0)
  }
  return (
    <Section title={former === undefined ? '全部的房' : `更正以前的名册（第 ${former} 版）`}>
      {former !== undefined && <Button small kind='tint' className='t-roll-now' onClick={onNow}>看现在的名册</Button>}
      <View className={former === undefined ? '' : 'mt8'}><Chips label='哪栋楼' oneLine options={buildings.map((one) => ({ value: one.building, text: `${one.building} ${one.heads} 位` }))} value={building} onChange={choose} /></View>
      <View className='mt8'>
        <RowsPage rows={query.data} sentence={query.sentence} onNext={setAfter} onFirst={after > 0 ? () => setAfter(0) : undefined} />
      </View>
    </Section>
  )
}

type PageProps = { rows: RollRows | undefined; sentence: string | undefined; onNext: (after: number) => void; onFirst: (() => void) | undefined }

function RowsPage({ rows, sentence, onNext, onFirst }: PageProps): ReactNode {
  if (!rows) return sentence ? <FieldError>{sentence}</FieldError> : <Skeleton cards={1} />
  const { items, next } = rows
  return (
    <>
      <Card rows className='t-roll-rows'>
        {items.map((row) => <Row key={row.alias} row={row} />)}
        {items.length === 0 && <ListRow sub='这栋楼没有要投的房' />}
      </Card>
      <View className='row mt12'>
        {onFirst && <Button small onClick={onFirst}>从头看</Button>}
        {next !== null && <View className='ml12'><Button small className='t-roll-next' onClick={() => onNext(next)}>再看后面的</Button></View>}
      </View>
    </>
  )
}

const Row = ({ row }: { row: RollRow }) => (
  <ListRow title={row.alias} strong={row.mine} side={<View className={row.mine ? 'b c-willow' : 'sub'}>{row.areaCm2 === null ? '' : areaWords(row.areaCm2)}</View>} />
)
