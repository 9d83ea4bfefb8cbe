import { dayAndWeekday, dayOf, type ResolutionView } from '@silin/shared'
import { Card, Fact, Section } from '@/ui'
import { effectiveFrom, objectionWords } from './resolution-words'

/** Since when it hangs out, until when one can object, from when it holds. */
export function PublicationDays({ resolution, today }: { resolution: ResolutionView; today: string }) {
  const { publishedAt, objectionsUntil, displayedUntil, effectiveAt, state } = resolution
  const from = effectiveFrom(resolution)
  if (!publishedAt) return null
  return (
    <Section title='公示的日子'>
      <Card rows className='t-days'>
        <Fact name='公示起'>{dayAndWeekday(dayOf(new Date(publishedAt)))}</Fact>
        {objectionsUntil && <Fact name='公示到' strong sub={state === 'published' ? objectionWords(objectionsUntil, today) : undefined}>{`${dayAndWeekday(objectionsUntil)}${resolution.objectionsProvisional ? '（暂定）' : ''}`}</Fact>}
        {from && (effectiveAt || state === 'published') && <Fact name='生效' strong sub={effectiveAt ? undefined : '没有异议的话'}>{`${dayAndWeekday(from)}起`}</Fact>}
        {displayedUntil && <Fact name='张贴到'>{dayAndWeekday(displayedUntil)}</Fact>}
      </Card>
    </Section>
  )
}
