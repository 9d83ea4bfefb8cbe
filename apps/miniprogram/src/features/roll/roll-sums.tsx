import { areaWords, dayWords, type RollView } from '@silin/shared'
import { Card, Fact } from '@/ui'

/** What the whole roll holds, and until when it lies open. */
export function RollSums({ roll }: { roll: RollView }) {
  const { scope, heads, homes, areaCm2, parking, parkingCm2, parkingWords, asOf } = roll
  return (
    <Card rows className='mt12 t-roll-sums'>
      <Fact name='范围'>{scope}</Fact>
      <Fact name='业主' strong sub={`${homes} 套房；一位业主的几套合成一票`}>{`${heads} 位`}</Fact>
      <Fact name='面积' strong {...(parking > 0 ? { sub: `里面有 ${parking} 个车位、车库，${areaWords(parkingCm2)}` } : {})}>{areaWords(areaCm2)}</Fact>
      {parkingWords && <Fact name='车位' sub='小区议事规则定的'>{parkingWords}</Fact>}
      <Fact name={roll.reviewing ? '核对到' : '名册'}>{standing(roll)}</Fact>
      <Fact name='按哪天登记'>{dayWords(asOf)}</Fact>
    </Card>
  )
}

/** Open for review, waiting, frozen, or put right since. */
function standing({ reviewing, reviewUntil, rollSha256, record: { versions } }: RollView): string {
  if (reviewing) return `${dayWords(reviewUntil)} 24:00`
  if (rollSha256 === null) return '核对的日子过了，等着公告'
  const last = versions[versions.length - 1]
  return last ? `公告后查实有错，${dayWords(last.onDay)}更正` : '公告时定下'
}
