import type { MatterView } from '@silin/shared'
import { Card, ListRow } from '@/ui'

/** For the secretary of a village: a big matter of everybody's goes through four meetings. */
export function BeginStepsRow({ matter: { offered }, onBegin }: { matter: MatterView; onBegin: () => void }) {
  if (!offered.includes('beginSteps')) return null
  return (
    <Card rows className='mt16'>
      <ListRow className='t-begin-steps' icon='branch' title='走四议两公开' sub='村里的大事：支部提议、两委商议、党员审议、村民会议或代表会议决议' onClick={onBegin} />
    </Card>
  )
}
