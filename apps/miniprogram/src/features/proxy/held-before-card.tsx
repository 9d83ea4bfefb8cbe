import { dayWords, type PollView } from '@silin/shared'
import { Card, ListRow } from '@/ui'

/** For whom the reader need not vote any more, and why: an agent, and whoever bought a home that had voted. */
export function HeldBeforeCard({ poll: { heldBefore, votedBeforeSale } }: { poll: Pick<PollView, 'heldBefore' | 'votedBeforeSale'> }) {
  if (heldBefore.length + votedBeforeSale.length === 0) return null
  return (
    <Card rows className='mt12 t-held-before'>
      {votedBeforeSale.map(({ rollEntryId, alias, onDay }) => <ListRow key={rollEntryId} className='t-voted-before-sale' icon='info' title={`${alias}，原业主已经投过了`} sub={`${dayWords(onDay)}过户以前投的，算数，您不用再投`} />)}
      {heldBefore.map(({ authorityId, alias, principalName, words }) => <ListRow key={authorityId} icon='info' title={`${alias}（${principalName}）`} sub={`请您代投的：${words}`} />)}
    </Card>
  )
}
