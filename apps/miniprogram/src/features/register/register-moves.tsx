import { View } from '@tarojs/components'
import { areaWords, type RegisterImportView, type RegisterMove } from '@silin/shared'
import { useWords } from '@/api'
import { Card, ListRow, Section, Tag } from '@/ui'

const kindsIn = (holder: string): Readonly<Record<RegisterMove['kind'], string>> => ({ sale: `换了${holder}`, owners: `${holder}有变`, residents: '住的人有变', home: '房屋有变', parking: '车位有变' })
const SHOWN = 30

function wordsOf({ ends, begins, areaFromCm2, areaToCm2 }: RegisterMove): string {
  const parts = [
    ends.length > 0 && `${ends.join('、')} 不再是`,
    begins.length > 0 && `${begins.join('、')} 开始是`,
    areaFromCm2 !== null && areaToCm2 !== null && `面积 ${areaWords(areaFromCm2)} 改成 ${areaWords(areaToCm2)}`,
  ]
  return parts.filter(Boolean).join('；') || '交付情况或联系方式有变'
}

/** Home by home what the file changes, before anybody says yes. */
export function RegisterMoves({ report }: { report: RegisterImportView }) {
  const shown = report.moves.slice(0, SHOWN)
  const kinds = kindsIn(useWords().holder)
  return (
    <Section title={`变动的 ${report.movesCount} ${report.moves.some(({ kind }) => kind === 'parking') ? '处' : '套'}`}>
      <Card rows className='t-moves'>
        {shown.map((move) => <ListRow key={move.label} title={move.label} sub={wordsOf(move)} side={<Tag tone={move.kind === 'sale' ? 'tea' : 'ink'}>{kinds[move.kind]}</Tag>} />)}
      </Card>
      {report.movesCount > shown.length && <View className='sub mt8'>{`还有 ${report.movesCount - shown.length} 处，没有都列在这里。`}</View>}
    </Section>
  )
}
