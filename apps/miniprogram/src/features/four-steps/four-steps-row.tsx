import type { MatterView } from '@silin/shared'
import { go } from '@/platform'
import { Card, ListRow } from '@/ui'

/** On the page of a matter, which is full of what its four meetings leave behind: the way itself has a page of its own. */
export function FourStepsRow({ matter: { issueId, onFourSteps, next } }: { matter: MatterView }) {
  if (!onFourSteps) return null
  return (
    <Card rows className='mt16'>
      <ListRow className='t-four-steps' icon='branch' title='四议两公开，走到哪一步' sub={next ? `下一步：${next}` : undefined} onClick={() => void go('/packages/issue/pages/steps/index', { issueId })} />
    </Card>
  )
}
