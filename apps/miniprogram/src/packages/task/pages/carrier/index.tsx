import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { CARRIER_FIGURES, clockTimeOf, dayOf, daysLeftWords, dayWords, type Day, type Period, type TaskCard } from '@silin/shared'
import { fetchCarrier, useCommunity, useMe, usePages } from '@/api'
import { PeriodChips, Rates } from '@/features/board'
import { Unopened } from '@/features/opening'
import { go } from '@/platform'
import { Button, Card, ListRow, Page, Section, Tag } from '@/ui'

/** 一家承办单位: its figures with what they are of, and everything it was given, the latest day first. */
export default function CarrierPage() {
  const orgUnitId = useRouter().params.orgUnitId ?? ''
  const { communityId } = useCommunity()
  const today = useMe().data?.today ?? dayOf(new Date())
  const [period, setPeriod] = useState<Period>('month')
  const pages = usePages(communityId && `carrier.${orgUnitId}.${period}`, (cursor) => fetchCarrier(communityId ?? '', orgUnitId, { period, cursor }))
  const { first, items, more, loadMore, loadingMore } = pages
  const view = first.data
  if (!view) return <Unopened title='承办单位' query={first} cards={3} />
  const offline = first.stale && first.at ? `没有网，看的是 ${clockTimeOf(new Date(first.at))} 存下的` : undefined
  return (
    <Page title='承办单位' offline={offline}>
      <View className='display b t-carrier-name'>{view.carrier.name}</View>
      <PeriodChips period={period} onChange={setPeriod} />
      <View className='sub mt8'>{`${dayWords(view.since)}到${dayWords(view.until)}`}</View>
      <View className='mt12'><Rates figures={view.carrier.figures} names={CARRIER_FIGURES} /></View>
      <Section title='办过的和在办的'>
        <Card rows>
          {items.map((task) => <OneTask key={task.taskId} task={task} today={today} />)}
          {items.length === 0 && <ListRow sub='还没有派给它的事' />}
        </Card>
        {more && <Button kind='line' block className='mt16' loading={loadingMore} onClick={loadMore}>再看前面的</Button>}
      </Section>
    </Page>
  )
}

function OneTask({ task, today }: { task: TaskCard; today: Day }) {
  const { taskId, issueTitle, title, state, stateWords, dueOn, overdue } = task
  const carried = state !== 'delivered' && state !== 'closed' && !task.parkedUntil
  return (
    <ListRow title={title} sub={issueTitle} onClick={() => void go('/packages/task/pages/detail/index', { taskId })}>
      <View className='row mt4'><Tag tone={overdue ? 'zhu' : state === 'closed' ? 'willow' : 'tea'}>{carried ? daysLeftWords(dueOn, today) : stateWords}</Tag></View>
    </ListRow>
  )
}
