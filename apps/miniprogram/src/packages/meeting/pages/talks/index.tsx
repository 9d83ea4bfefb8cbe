import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { clockTimeOf, dayOf, type TalkList, type TalkTimeView } from '@silin/shared'
import { fetchTalks, useMe, useQuery } from '@/api'
import { Opening } from '@/features/meeting'
import { BookSheet, freeOf, HoursForm, MyTalk, noChoiceWords, sessionWords, TalkRows, TimesGrid } from '@/features/talks'
import { go } from '@/platform'
import { Aside, Button, Card, Page, Section, toast } from '@/ui'

/** 约书记: a time alone with the secretary at one session; for those who work here, who comes. */
export default function TalksPage() {
  const { meetingId = '' } = useRouter().params
  const query = useQuery(meetingId && `talks.${meetingId}`, () => fetchTalks(meetingId))
  if (!query.data) return <Page title='约书记'><Opening query={query} cards={2} /></Page>
  const offline = query.stale && query.at ? `没有网，看的是 ${clockTimeOf(new Date(query.at))} 存下的` : undefined
  return <Talks list={query.data} offline={offline} refresh={query.refresh} replace={query.replace} />
}

type TalksProps = { list: TalkList; offline: string | undefined; refresh: () => Promise<void>; replace: (list: TalkList) => void }

function Talks({ list, offline, refresh, replace }: TalksProps) {
  const [time, setTime] = useState<TalkTimeView>()
  const me = useMe()
  const today = me.data?.today ?? dayOf(new Date())
  const booked = (next: TalkList) => {
    setTime(undefined)
    replace(next)
    toast('约好了')
  }
  return (
    <Page title='约书记' offline={offline} over={time && <BookSheet list={list} time={time} onClose={() => setTime(undefined)} onBooked={booked} refresh={refresh} />}>
      <View className='h1'>{list.title}</View>
      <View className='sub mt4'>{`${sessionWords(list)}，${list.venueName}`}</View>
      {list.mine && <MyTalk list={list} talk={list.mine} onChanged={replace} />}
      <Times list={list} onPick={setTime} onSet={replace} />
      {list.list && list.hours && <TalkRows list={list} today={today} onChanged={replace} />}
      {!list.list && list.hours && <Aside icon='lock' className='mt16'>谈什么只有书记看得到，不写进纪要。别的邻居只看到哪个时间有人约了。</Aside>}
    </Page>
  )
}

type TimesProps = { list: TalkList; onPick: (time: TalkTimeView) => void; onSet: (list: TalkList) => void }

/** What there is to choose from, or why there is nothing. */
function Times({ list, onPick, onSet }: TimesProps) {
  if (!list.hours) {
    if (!list.offered.includes('setHours')) return <Card kind='flat' className='mt16'><View className='sub t-no-times'>这场会还没有开放单独谈的时间。要问的可以在会上问。</View></Card>
    return <Card className='mt12'><View className='sub'>开放以后，邻居点一个时间就约上，一人一个。</View><HoursForm list={list} onSet={onSet} /></Card>
  }
  if (!list.offered.includes('book')) {
    const words = noChoiceWords(list)
    return words === '' ? null : <View className='sub mt12 t-no-choice'>{words}</View>
  }
  if (freeOf(list).length === 0) return <Full meetingId={list.meetingId} />
  return <Section title='点一个时间'><TimesGrid list={list} onPick={onPick} /></Section>
}

function Full({ meetingId }: { meetingId: string }) {
  return (
    <Card kind='flat' className='mt16 t-full'>
      <View className='b'>都约满了</View>
      <View className='sub mt4'>有人来不了会让出来。您也可以把要问的写在会上，书记当面答。</View>
      <Button kind='tint' block className='mt12 t-ask-instead' onClick={() => void go('/packages/meeting/pages/detail/index', { meetingId })}>去会上问</Button>
    </Card>
  )
}
