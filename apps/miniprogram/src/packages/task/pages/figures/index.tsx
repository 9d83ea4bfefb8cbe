import { View } from '@tarojs/components'
import { useState } from 'react'
import { clockTimeOf, dayWords, FIGURE_NAMES, type FiguresView, type Period } from '@silin/shared'
import { fetchFigures, useCommunity, useQuery } from '@/api'
import { PeriodChips, Rates, RatesNote, ShareRow } from '@/features/board'
import { Unopened } from '@/features/opening'
import { go } from '@/platform'
import { Card, Page, Section } from '@/ui'

/** 办得怎么样: all public figures with what they are of, by kind and by carrier. */
export default function FiguresPage() {
  const { communityId } = useCommunity()
  const [period, setPeriod] = useState<Period>('month')
  const query = useQuery(communityId && `figures.${communityId}.${period}`, () => fetchFigures(communityId ?? '', period))
  if (!query.data) return <Unopened title='办得怎么样' query={query} cards={3} />
  const offline = query.stale && query.at ? `没有网，看的是 ${clockTimeOf(new Date(query.at))} 存下的` : undefined
  return <Figures view={query.data} period={period} onPeriod={setPeriod} offline={offline} />
}

type FiguresProps = { view: FiguresView; period: Period; onPeriod: (period: Period) => void; offline: string | undefined }

function Figures({ view, period, onPeriod, offline }: FiguresProps) {
  const { all, byCategory, byCarrier, since, until } = view
  return (
    <Page title='办得怎么样' offline={offline}>
      <View className='display b'>办得怎么样，数给您看</View>
      <PeriodChips period={period} onChange={onPeriod} />
      <View className='sub mt8'>{`${dayWords(since)}到${dayWords(until)}`}</View>
      <View className='mt12'><Rates figures={all} names={FIGURE_NAMES} /></View>
      <RatesNote satisfiedStarsMin={view.satisfiedStarsMin} intakeDays={view.intakeDays} />
      {byCarrier.length > 0 && (
        <Section title='哪家在办'>
          <Card rows>
            {byCarrier.map(({ orgUnitId, name, figures }) => (
              <ShareRow key={orgUnitId} className='t-carrier-row' name={name} figures={figures} onClick={() => void go('/packages/task/pages/carrier/index', { orgUnitId })} />
            ))}
          </Card>
        </Section>
      )}
      {byCategory.length > 0 && (
        <Section title='哪一类事'>
          <Card rows>{byCategory.map(({ category, name, figures }) => <ShareRow key={category} name={name} figures={figures} />)}</Card>
        </Section>
      )}
    </Page>
  )
}
