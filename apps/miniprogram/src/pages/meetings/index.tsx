import { View } from '@tarojs/components'
import { clockTimeOf, MEETING_CALLERS, type MeetingCard, type Page as PageOf } from '@silin/shared'
import { fetchMeetings, needsSignIn, useCommunity, useMe, usePages, type Pages } from '@/api'
import { DemoBar } from '@/features/demo'
import { AlsoOn, ComingMeetings, MeetingNow, Opening, PastMeetings, SignInFirst } from '@/features/meeting'
import { go } from '@/platform'
import { Button, Card, ListRow, Page, Section, StatePanel } from '@/ui'

/** 议事: what is on, what is coming, what was held. */
export default function MeetingsPage() {
  const me = useMe()
  const { communityId } = useCommunity()
  const fetch = (when: 'upcoming' | 'past') => (cursor?: string): Promise<PageOf<MeetingCard>> => fetchMeetings(communityId ?? '', when, cursor)
  const coming = usePages(communityId && `meetings.upcoming.${communityId}`, fetch('upcoming'))
  const past = usePages(communityId && `meetings.past.${communityId}`, fetch('past'))
  const { stale, at } = coming.first
  const again = () => void Promise.all([me.refresh(), coming.first.refresh(), past.first.refresh()])
  const convenes = me.data?.appointments.some(({ role }) => MEETING_CALLERS.some((one) => one === role)) ?? false
  const today = me.data?.today
  return (
    <Page tab='meetings' title='议事' offline={stale && at ? `没有网，看的是 ${clockTimeOf(new Date(at))} 存下的` : undefined}>
      <DemoBar onMoved={again} />
      {needsSignIn(me) ? (
        <SignInFirst />
      ) : today && coming.first.data ? (
        <Body coming={coming} past={past} today={today} convenes={convenes} />
      ) : (
        <Opening query={me.data ? coming.first : me} />
      )}
    </Page>
  )
}

type BodyProps = { coming: Pages<'meetings'>; past: Pages<'meetings'>; today: string; convenes: boolean }

const planOne = () => void go('/packages/meeting/pages/plan/index')

function Body({ coming, past, today, convenes }: BodyProps) {
  const now = coming.items.filter(({ state }) => state === 'in_session')
  const later = coming.items.filter(({ state }) => state !== 'in_session')
  if (coming.items.length === 0 && past.first.data?.items.length === 0) return <><NoneYet convenes={convenes} /><DemandDoor /></>
  return (
    <>
      {now.slice(0, 1).map((card) => <MeetingNow key={card.meetingId} card={card} />)}
      <AlsoOn cards={now.slice(1)} />
      {(later.length > 0 || now.length === 0 || convenes) && (
        <Section title='要开的会' more={convenes ? '安排开会' : undefined} onMore={planOne}>
          {later.length > 0 ? <ComingMeetings cards={later} today={today} quiet={now.length > 0} /> : <Card kind='flat'><View className='sub'>后面还没有安排。有了新的会，会发消息告诉您。</View></Card>}
          {coming.more && <More pages={coming} text='再看后面的' />}
        </Section>
      )}
      {past.items.length > 0 && (
        <Section title='开过的会'>
          <PastMeetings cards={past.items} />
          {past.more && <More pages={past} text='再看以前的' />}
        </Section>
      )}
      <DemandDoor />
    </>
  )
}

/** The law lets representatives and owners demand a meeting; everybody may look. */
function DemandDoor() {
  return (
    <Card rows className='mt28'>
      <ListRow className='t-demands' icon='people' title='我们要求开会' sub='代表或业主一起提，够了人数就要依法开' onClick={() => void go('/packages/meeting/pages/demands/index')} />
    </Card>
  )
}

function More({ pages, text }: { pages: Pages<'meetings'>; text: string }) {
  return <Button kind='line' block className='mt16 t-more' loading={pages.loadingMore} onClick={pages.loadMore}>{text}</Button>
}

function NoneYet({ convenes }: { convenes: boolean }) {
  return (
    <StatePanel
      kind='empty'
      title='还没有开过会'
      actions={convenes ? <Button kind='primary' block className='t-plan' onClick={planOne}>安排一次会</Button> : <Button kind='primary' block onClick={() => void go('/packages/issue/pages/raise/index')}>我要提事</Button>}
    >
      {convenes ? '从受理了的事里挑几件，时间、地点、通知都替您拟好。' : '邻居提的事受理以后，会请大家坐下来谈。您也可以先提一件。'}
    </StatePanel>
  )
}
