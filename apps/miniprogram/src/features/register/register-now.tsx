import { areaWords, type RegisterSummary } from '@silin/shared'
import { useWords, type Query } from '@/api'
import { Card, Fact, Skeleton, StatePanel } from '@/ui'

/** What the register holds today. */
export function RegisterNow({ register }: { register: Query<RegisterSummary> }) {
  const { holder } = useWords()
  if (!register.data) return register.sentence ? <StatePanel kind='error' title='没打开'>{register.sentence}</StatePanel> : <Skeleton cards={1} />
  const { homes, areaCm2, owners, parking } = register.data
  return (
    <Card rows className='mt12 t-register'>
      <Fact name='房屋' strong>{`${homes} 套`}</Fact>
      <Fact name='面积'>{areaWords(areaCm2)}</Fact>
      <Fact name={holder}>{`${owners} 位`}</Fact>
      {parking.units > 0 && <Fact name='车位' sub='不算在上面的房屋里'>{`${parking.units} 个，${areaWords(parking.areaCm2)}`}</Fact>}
    </Card>
  )
}
