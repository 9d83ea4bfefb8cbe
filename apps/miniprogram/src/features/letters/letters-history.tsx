import { dayOf, dayWords, type LettersMade } from '@silin/shared'
import { Card, ListRow, Section, Tag } from '@/ui'

/** Each making: when, how many, and how many of its codes were used. */
export function LettersHistory({ made }: { made: readonly LettersMade[] }) {
  return (
    <Section title='做过的信'>
      <Card rows className='t-letters-made'>
        {made.map((one) => (
          <ListRow
            key={one.batchId}
            title={`${one.estateName}${one.homeLabel ?? ''} ${one.letters} 封`}
            sub={`${dayWords(dayOf(new Date(one.madeAt)))}做的，能用到 ${dayWords(one.expiresOn)}。用了 ${one.used} 个码，还有 ${one.waiting} 个没用。`}
            side={one.waiting > 0 ? <Tag tone='willow'>能用</Tag> : <Tag tone='ink'>没有能用的</Tag>}
          />
        ))}
      </Card>
    </Section>
  )
}
