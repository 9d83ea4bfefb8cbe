import { View } from '@tarojs/components'
import { useState } from 'react'
import { clockTimeOf, dayAndWeekday, type TodayView } from '@silin/shared'
import { chooseElderMode, fetchToday, needsSignIn, useCommunity, useMe, useQuery, useWords } from '@/api'
import { CommunityLead, CommunitySheet } from '@/features/community'
import { DemoBar } from '@/features/demo'
import { MonthFigures, MyIssueCard, TodoItem } from '@/features/home'
import { go } from '@/platform'
import { useElderMode } from '@/session'
import { Button, Card, ElderKey, Page, RaiseBar, ReadAloud, Section, Skeleton, StatePanel, Today } from '@/ui'

const TODOS_SHOWN = 2
const MINE_SHOWN = 2

/** What needs me now; one big 我要提事. */
export default function HomePage() {
  const me = useMe()
  const { communityId, name } = useCommunity()
  const today = useQuery(communityId && `today.${communityId}`, () => fetchToday(communityId ?? ''))
  const [choosing, setChoosing] = useState(false)
  const asked = needsSignIn(me)
  const offline = today.stale && today.at ? `没有网，看的是 ${clockTimeOf(new Date(today.at))} 存下的` : undefined
  return (
    <Page
      tab='home'
      lead={<CommunityLead name={name} onOpen={() => setChoosing(true)} />}
      over={<CommunitySheet open={choosing} onClose={() => setChoosing(false)} />}
      offline={offline}
      foot={<RaiseBar title='我要提事' sub='说一句、拍一张，就算数' onClick={() => void go('/packages/issue/pages/raise/index')} />}
    >
      <DemoBar onMoved={() => void today.refresh()} />
      {asked && <SignInFirst />}
      {!asked && today.data && <HomeBody view={today.data} />}
      {!asked && !today.data && today.sentence && <Failed sentence={today.sentence} retry={() => void today.refresh()} />}
      {!asked && !today.data && !today.sentence && <Skeleton cards={3} />}
    </Page>
  )
}

function SignInFirst() {
  return (
    <StatePanel
      kind='no-permission'
      title='先进门，再看事'
      actions={
        <Button kind='primary' block className='t-go-sign-in' onClick={() => void go('/packages/account/pages/sign-in/index')}>
          登录
        </Button>
      }
    >
      在微信里打开会自动登录。这里是浏览器，请先登录。
    </StatePanel>
  )
}

function Failed({ sentence, retry }: { sentence: string; retry: () => void }) {
  return (
    <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={retry}>再试一次</Button>}>
      {sentence}
    </StatePanel>
  )
}

function spoken(view: TodayView): string {
  const things = view.todos.slice(0, TODOS_SHOWN).map((todo) => `${todo.title}，${todo.words}`)
  return [headline(view), ...things, ...view.mine.slice(0, MINE_SHOWN).map((issue) => `您提的：${issue.title}，${issue.stateWords}`)].join('。')
}

const headline = ({ todos }: TodayView) => (todos.length === 0 ? '今天没有事等您' : `有 ${todos.length} 件事等您`)

function Greeting({ view }: { view: TodayView }) {
  const elder = useElderMode()
  const turn = () => {
    elder.set(!elder.on)
    // Kept on the phone either way; the server only carries it to the next phone.
    chooseElderMode(!elder.on).catch(() => undefined)
  }
  return (
    <View className='row row--between'>
      <View className='grow'>
        <View className='sub'>{dayAndWeekday(view.day)}</View>
        <View className='display b t-headline'>{headline(view)}</View>
      </View>
      <View className='t-elder'>
        <ElderKey text={elder.on ? '标准版' : '长辈版'} onClick={turn} />
      </View>
    </View>
  )
}

function HomeBody({ view }: { view: TodayView }) {
  const now = new Date(view.now)
  const [all, setAll] = useState(false)
  const shown = all ? view.todos : view.todos.slice(0, TODOS_SHOWN)
  const rest = view.todos.length - shown.length
  const elder = useElderMode((mode) => mode.on)
  const { home } = useWords()
  return (
    <>
      <Greeting view={view} />
      {elder && <View className='mt16'><ReadAloud text={spoken(view)} small={false} /></View>}
      {shown.length > 0 && (
        <View className='mt16'>
          <Today rest={rest > 0 ? `还有 ${rest} 件` : undefined} onRest={() => setAll(true)}>
            {shown.map((todo, i) => (
              <TodoItem key={`${todo.kind}${todo.id}`} todo={todo} now={now} primary={i === 0} />
            ))}
          </Today>
        </View>
      )}
      <Section title='我提的事' more={view.mineTotal > MINE_SHOWN ? `全部 ${view.mineTotal} 件` : undefined} onMore={() => void go('/packages/issue/pages/mine/index')}>
        {view.mine.length === 0 && <Card kind='flat'><View className='sub'>您还没提过事。点下面的「我要提事」，说一句就行。</View></Card>}
        {view.mine.slice(0, MINE_SHOWN).map((issue) => <MyIssueCard key={issue.issueId} issue={issue} />)}
      </Section>
      {!elder && (
        <Section title={`${home}近况`} more='办理看板' onMore={() => void go('/pages/board/index')}>
          <MonthFigures figures={view.figures} />
        </Section>
      )}
    </>
  )
}

