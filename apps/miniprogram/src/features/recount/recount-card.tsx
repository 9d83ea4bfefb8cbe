import { Card, Criterion } from '@/ui'
import type { CheckedPack } from './checked-pack'

/** Each thing that was computed again, with what came out. */
export function RecountCard({ checked }: { checked: CheckedPack }) {
  return (
    <Card rows className='t-checks'>
      {checked.checks.map(({ name, agrees, title, detail }) => <Criterion key={name} state={agrees ? 'met' : 'failed'} title={title} word={agrees ? undefined : '不一样'} detail={detail} />)}
    </Card>
  )
}
