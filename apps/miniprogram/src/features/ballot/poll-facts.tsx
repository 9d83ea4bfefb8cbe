import type { PollView } from '@silin/shared'
import { Card, Fact } from '@/ui'

/** What a voter should know before choosing. */
export function PollFacts({ facts }: Pick<PollView, 'facts'>) {
  if (facts.length === 0) return null
  return (
    <Card rows className='mt16 t-facts'>
      {facts.map(({ name, words }) => <Fact key={name} name={name}>{words}</Fact>)}
    </Card>
  )
}
