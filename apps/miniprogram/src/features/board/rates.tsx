import { View } from '@tarojs/components'
import { FIGURES, type FigureName, type PublicFigures } from '@silin/shared'
import { Card, Rate } from '@/ui'

/** Rates as the community publishes them: both counts, and how each is counted. Nothing of nothing is said in words. */
export function Rates({ figures, names }: { figures: PublicFigures; names: readonly FigureName[] }) {
  return (
    <Card className='t-rates'>
      {names.map((name) => {
        const { name: title, part, whole, unit, good } = FIGURES[name]
        return <Rate key={name} name={title} part={figures[name].part} whole={figures[name].whole} unit={unit} warn={!good} note={`${part} / ${whole}`} />
      })}
    </Card>
  )
}

/** Only residents give stars; who has not been heard is not counted in. */
export function RatesNote({ satisfiedStarsMin, intakeDays }: { satisfiedStarsMin: number; intakeDays: number }) {
  return <View className='cap mt12'>{`打分的只有居民，${satisfiedStarsMin} 星以上算满意。说好 ${intakeDays} 天内答复。还没到日子的、还没打分的，都不算在里面。`}</View>
}
