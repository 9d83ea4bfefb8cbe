import { areaWords, dayWords, type RollView } from '@silin/shared'
import { Card, Fact } from '@/ui'

/** What the whole roll holds, and until when it lies open. */
export function RollSums({ roll }: { roll: RollView }) {
  const { scope, heads, homes, areaCm2, reviewUntil, reviewing, asOf, rollSha256 } = roll
  return (
    <Card rows className='mt12 t-roll-sums'>
      <Fact name='范围'>{scope}</Fact>
      <Fact name='业主' strong sub={`${homes} 套房；一位业主的几套合成一票`}>{`${heads} 位`}</Fact>
      <Fact name='面积' strong>{areaWords(areaCm2)}</Fact>
      <Fact name={reviewing ? '核对到' : '名册'}>{reviewing ? `${dayWords(reviewUntil)} 24:00` : rollSha256 ? '公告时定下，不再改动' : '核对的日子过了，等着公告'}</Fact>
      <Fact name='按哪天登记'>{dayWords(asOf)}</Fact>
    </Card>
  )
}
