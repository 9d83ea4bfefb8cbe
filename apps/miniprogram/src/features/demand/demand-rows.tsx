import type { DemandCard } from '@silin/shared'
import { go } from '@/platform'
import { Card, ListRow } from '@/ui'
import { dayWordsOf, figureWords } from './demand-words'

/** Demands, one row each: what about, how far, by when. */
export function DemandRows({ demands }: { demands: readonly DemandCard[] }) {
  return (
    <Card rows>
      {demands.map((one) => (
        <ListRow
          key={one.demandId}
          className='t-demand'
          title={one.text}
          strong={one.state === 'collecting' || one.state === 'reached'}
          sub={[one.stateWords, figureWords(one), dayWordsOf(one)].filter(Boolean).join(' · ')}
          onClick={() => void go('/packages/meeting/pages/demand/index', { demandId: one.demandId })}
        />
      ))}
    </Card>
  )
}
