import { THREE_RATES } from '@silin/shared'
import { fetchFigures, useQuery } from '@/api'
import { go } from '@/platform'
import { Section } from '@/ui'
import { Rates, RatesNote } from './rates'

/** 三率 under the board: three numbers of the last month, and the way to all of them. */
export function BoardRates({ communityId }: { communityId: string }) {
  const { data } = useQuery(`figures.${communityId}.month`, () => fetchFigures(communityId, 'month'))
  if (!data) return null
  return (
    <Section title='近 30 天这三个数' more='全部数字' onMore={() => void go('/packages/task/pages/figures/index')} className='t-board-rates'>
      <Rates figures={data.all} names={THREE_RATES} />
      <RatesNote satisfiedStarsMin={data.satisfiedStarsMin} intakeDays={data.intakeDays} />
    </Section>
  )
}
