import { View } from '@tarojs/components'
import { areaWords, dayWords, type RegisterImportView } from '@silin/shared'
import { Card, Fact, ListRow, Section } from '@/ui'
import { RegisterMoves } from './register-moves'

/** What the dry run found: what would change, and each row that cannot be taken, with its reason. */
export function ImportReport({ report }: { report: RegisterImportView }) {
  return (
    <>
      <Section title={report.state === 'confirmed' ? '写进名册了' : '先看看，还没写入'}>
        <Card rows className='t-report'>
          <Fact name='从这天起'>{dayWords(report.effectiveOn)}</Fact>
          <Fact name='读到' strong sub={report.fileName}>{`${report.rows} 行，${areaWords(report.areaCm2)}`}</Fact>
          <Fact name='新增'>{`${report.homesNew} 套房，${report.ownersNew} 位业主`}</Fact>
          <Fact name='有变化'>{`${report.homesChanged} 套`}</Fact>
          <Fact name='没变'>{`${report.homesUnchanged} 套`}</Fact>
        </Card>
      </Section>
      {report.movesCount > 0 && <RegisterMoves report={report} />}
      {report.badRowCount > 0 && (
        <Section title={`有问题的 ${report.badRowCount} 行`}>
          <View className='sub'>改好以后重新上传。现在什么都没有写入。</View>
          <Card rows className='mt8'>
            {report.badRows.map((bad) => <ListRow key={`${bad.row}${bad.column}`} title={`第 ${bad.row} 行 ${bad.column}`} sub={`${bad.value ? `「${bad.value}」` : ''}${bad.reason}`} />)}
          </Card>
        </Section>
      )}
    </>
  )
}
