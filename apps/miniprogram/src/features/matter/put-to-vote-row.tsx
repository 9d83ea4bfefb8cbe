import type { MatterView } from '@silin/shared'
import { go } from '@/platform'
import { Card, ListRow } from '@/ui'

/** For who may convene the owners: beside what the foot offers, since a convener can also endorse it or hand it out. */
export function PutToVoteRow({ matter: { issueId, offered } }: { matter: MatterView }) {
  if (!offered.includes('putToVote')) return null
  return (
    <Card rows className='mt16'>
      <ListRow className='t-put-to-vote' icon='ballot' title='请业主表决' sub='动用维修资金这样的大事，由业主共同决定' onClick={() => void go('/packages/poll/pages/prepare/index', { issueId })} />
    </Card>
  )
}
