import { dayOf, dayWords, type RegisterChangeView } from '@silin/shared'
import { Card, ListRow, Section } from '@/ui'

/** What was changed here by hand before. */
export function ChangesRecord({ changes }: { changes: readonly RegisterChangeView[] }) {
  return (
    <Section title='以前登记的变动'>
      <Card rows className='t-changes'>
        {changes.map((one) => (
          <ListRow key={one.at} title={`${dayWords(one.on)}起${one.words}`} sub={[one.reason, one.document, `${dayWords(dayOf(new Date(one.at)))}${one.byCapacity}登记`].filter(Boolean).join(' · ')} />
        ))}
      </Card>
    </Section>
  )
}
