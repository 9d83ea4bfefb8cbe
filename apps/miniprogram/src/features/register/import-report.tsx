import { View } from '@tarojs/components'
import { areaWords, dayWords, type BadRow, type RegisterImportView } from '@silin/shared'
import { useWords } from '@/api'
import { useWide } from '@/platform'
import { Card, Fact, ListRow, Section, Table, type Column } from '@/ui'
import { RegisterMoves } from './register-moves'

/** What the dry run found: what would change, and each row that cannot be taken, with its reason. */
export function ImportReport({ report }: { report: RegisterImportView }) {
  const { holder } = useWords()
  // A file may hold parking alone: then there is nothing to say of homes.
  const homes = report.homesNew + report.homesChanged + report.homesUnchanged
  return (
    <>
      <Section title={report.state === 'confirmed' ? '写进名册了' : '先看看，还没写入'}>
        <Card rows className='t-report'>
          <Fact name='从这天起'>{dayWords(report.effectiveOn)}</Fact>
          <Fact name='读到' strong sub={report.fileName}>{`${report.rows} 行${homes > 0 ? `，${areaWords(report.areaCm2)}` : ''}`}</Fact>
          {homes > 0 && (
            <>
              <Fact name='新增'>{`${report.homesNew} 套房，${report.ownersNew} 位${holder}`}</Fact>
              <Fact name='有变化'>{`${report.homesChanged} 套`}</Fact>
              <Fact name='没变'>{`${report.homesUnchanged} 套`}</Fact>
            </>
          )}
          <Parking {...report.parking} />
        </Card>
      </Section>
      {report.movesCount > 0 && <RegisterMoves report={report} />}
      {report.badRowCount > 0 && (
        <Section title={`有问题的 ${report.badRowCount} 行`}>
          <View className='sub'>改好以后重新上传。现在什么都没有写入。</View>
          <BadRows rows={report.badRows} />
        </Section>
      )}
    </>
  )
}

/** Beside the homes, never among them. */
function Parking({ new: added, changed, unchanged, areaCm2 }: RegisterImportView['parking']) {
  const all = added + changed + unchanged
  if (all === 0) return null
  return <Fact name='车位' sub={`新增 ${added} 个，有变化 ${changed} 个，没变 ${unchanged} 个；不算房屋，不住人`}>{`${all} 个，${areaWords(areaCm2)}`}</Fact>
}

const COLUMNS: readonly Column<BadRow>[] = [
  { name: '第几行', share: 3, cell: ({ row }) => `${row}` },
  { name: '哪一列', share: 4, cell: ({ column }) => column },
  { name: '写的是', share: 5, cell: ({ value }) => value },
  { name: '要怎么改', share: 8, cell: ({ reason }) => reason },
]
const keyOf = ({ row, column }: BadRow) => `${row}${column}`

function BadRows({ rows }: { rows: readonly BadRow[] }) {
  const wide = useWide()
  if (wide) return <Table className='mt8 t-bad-rows' label='有问题的行' columns={COLUMNS} rows={rows} keyOf={keyOf} />
  return (
    <Card rows className='mt8'>
      {rows.map((bad) => <ListRow key={keyOf(bad)} title={`第 ${bad.row} 行 ${bad.column}`} sub={`${bad.value ? `「${bad.value}」` : ''}${bad.reason}`} />)}
    </Card>
  )
}
