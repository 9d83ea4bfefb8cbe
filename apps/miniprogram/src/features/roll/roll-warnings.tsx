import type { RollWarning } from '@silin/shared'
import { Card, ListRow, Section } from '@/ui'

const SHOWN = 5

/** For who convenes: what may be wrong with the roll, before somebody else finds it. */
export function RollWarnings({ warnings }: { warnings: readonly RollWarning[] }) {
  if (warnings.length === 0) return null
  return (
    <Section title='先看看这几处'>
      <Card rows className='t-roll-warnings'>
        {warnings.map(({ kind, words, entries, aliases }) => (
          <ListRow key={kind} icon='warn' iconColour='tea' title={`${entries} 票：${words}`} sub={`${aliases.slice(0, SHOWN).join('、')}${entries > SHOWN ? ' 等' : ''}`} />
        ))}
      </Card>
    </Section>
  )
}
