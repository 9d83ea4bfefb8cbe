import { View } from '@tarojs/components'
import { useState } from 'react'
import { CARRIERS, clockTimeOf, dayAndWeekday, HANDLERS, type CommunityWords, type Me, type Role, type WorkbenchView } from '@silin/shared'
import { fetchWorkbench, needsSignIn, useCommunity, useMe, useQuery, useWords } from '@/api'
import { CommunityLead, CommunitySheet } from '@/features/community'
import { DemoBar } from '@/features/demo'
import { workItems, WorkList, WorkPreview, WorkTable } from '@/features/workbench'
import { go, useWide } from '@/platform'
import { Button, Card, Columns, Page, Section, Shortcuts, Skeleton, StatePanel, Tri, type Shortcut } from '@/ui'

/** 工作台: what wants this worker's tap today. */
export default function WorkbenchPage() {
  const me = useMe()
  const { communityId, name } = useCommunity()
  const [choosing, setChoosing] = useState(false)
  const staff = me.data?.isStaff ?? false
  const bench = useQuery(staff && communityId ? `bench.${communityId}` : undefined, () => fetchWorkbench(communityId ?? ''))
  const offline = bench.stale && bench.at ? `没有网，看的是 ${clockTimeOf(new Date(bench.at))} 存下的` : undefined
  return (
    <Page
      tab='workbench'
      wide
      lead={<CommunityLead name={`${name} · 工作台`} onOpen={() => setChoosing(true)} />}
      over={<CommunitySheet open={choosing} onClose={() => setChoosing(false)} />}
      offline={offline}
    >
      <DemoBar onMoved={() => void Promise.all([me.refresh(), bench.refresh()])} />
      {needsSignIn(me) && (
        <StatePanel kind='no-permission' title='先登录，再看' actions={<Button kind='primary' block className='t-go-sign-in' onClick={() => void go('/packages/account/pages/sign-in/index')}>登录</Button>}>
          电脑上登录，要用手机扫一下码。
        </StatePanel>
      )}
      {me.data && !staff && (
        <StatePanel kind='no-permission' title='工作台给社区的工作人员用' actions={<Button kind='primary' block onClick={() => void go('/pages/home/index')}>回首页</Button>}>
          如果您刚被任命，请让书记看看任命有没有登记。
        </StatePanel>
      )}
      {staff && me.data && bench.data && <Bench me={me.data} view={bench.data} />}
      {staff && !bench.data && (bench.sentence ? <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={() => void bench.refresh()}>再试一次</Button>}>{bench.sentence}</StatePanel> : <Skeleton cards={3} />)}
    </Page>
  )
}

function shortcuts(me: Me, view: WorkbenchView, { hasOwnersVotes, hasFourSteps }: Pick<CommunityWords, 'hasOwnersVotes' | 'hasFourSteps'>): Shortcut[] {
  const roles = new Set(me.appointments.map((one) => one.role))
  const convener = roles.has('secretary') || roles.has('committee_member')
  const all: (Shortcut | false)[] = [
    convener && { icon: 'bell', text: '发会议通知', onClick: () => void go('/packages/meeting/pages/plan/index', { issueIds: view.forAgenda.slice(0, 3).map((issue) => issue.issueId).join(',') }) },
    (convener || roles.has('grid_worker')) && { icon: 'key', text: `认领核对 ${view.counts.claims}`, onClick: () => void go('/packages/workbench/pages/claims/index') },
    handles(me) && { icon: 'edit', text: '替居民提事', onClick: () => void go('/packages/issue/pages/behalf/index') },
    (handles(me) || view.counts.unverified > 0) && { icon: 'inbox', text: `未认证的 ${view.counts.unverified}`, onClick: () => void go('/packages/issue/pages/unverified/index') },
    (convener || roles.has('grid_worker')) && { icon: 'people', text: '住户变动', onClick: () => void go('/packages/workbench/pages/homes/index') },
    convener && { icon: 'inbox', text: '认证信', onClick: () => void go('/packages/workbench/pages/letters/index') },
    convener && { icon: 'building', text: '房屋名册', onClick: () => void go('/packages/workbench/pages/register/index') },
    convener && hasOwnersVotes && { icon: 'ballot', text: '议事规则', onClick: () => void go('/packages/workbench/pages/rules/index') },
    roles.has('secretary') && hasFourSteps && { icon: 'branch', text: '四议天数', onClick: () => void go('/packages/workbench/pages/steps/index') },
    convener && { icon: 'pin', text: '议事地点', onClick: () => void go('/packages/workbench/pages/venues/index') },
    roles.has('secretary') && { icon: 'people', text: '任职', onClick: () => void go('/packages/workbench/pages/offices/index') },
    { icon: 'branch', text: '办理看板', onClick: () => void go('/pages/board/index') },
  ]
  return all.filter((one): one is Shortcut => one !== false)
}

/** Whoever only carries tasks has them in hand; handlers and the supervision committee have others do them. */
const handles = ({ appointments }: Me) => appointments.some(({ role }) => (HANDLERS as readonly Role[]).includes(role))
const carries = (me: Me) => !handles(me) && me.appointments.some(({ role }) => (CARRIERS as readonly Role[]).includes(role))

function Bench({ me, view }: { me: Me; view: WorkbenchView }) {
  const today = me.today
  const items = workItems(view, { now: new Date(`${today}T00:00:00.000Z`), today })
  const { counts } = view
  const wide = useWide()
  const words = useWords()
  const [chosen, setChosen] = useState<string>()
  const shown = items.find(({ key }) => key === chosen) ?? items[0]
  return (
    <Columns
      aside={
        <>
          {wide && shown && <WorkPreview key={shown.key} item={shown} />}
          <Section title='常用'>
            <Card><Shortcuts items={shortcuts(me, view, words)} /></Card>
          </Section>
          {view.forAgenda.length > 0 && <ForAgenda view={view} />}
        </>
      }
    >
      <View className='sub'>{[dayAndWeekday(today), ...new Set(me.appointments.map((one) => one.roleName))].join(' · ')}</View>
      <View className='display b t-headline'>{items.length === 0 ? '今天没有事等您' : `等您的有 ${items.length} 件`}</View>
      <Card className='mt12'>
        <Tri
          items={[
            { n: counts.tasksOverdue, text: '已超时', below: true, tone: counts.tasksOverdue > 0 ? 'zhu' : 'ink' },
            { n: counts.toTakeIn, text: '等受理', below: true },
            { n: counts.tasksOpen, text: carries(me) ? '手里在办' : '别人在办', below: true, tone: counts.tasksOpen > 0 ? 'tea' : 'ink' },
          ]}
        />
      </Card>
      {items.length > 0 && (wide ? <WorkTable items={items} shown={shown?.key} onShow={setChosen} /> : <WorkList items={items} />)}
    </Columns>
  )
}

function ForAgenda({ view }: { view: WorkbenchView }) {
  return (
    <Section title={`等上会的 ${view.counts.forAgenda} 件`}>
      <Card>
        {view.forAgenda.slice(0, 3).map((issue) => <View key={issue.issueId} className='mt4'>{`${issue.title}（${issue.endorsements} 人附议）`}</View>)}
        <Button kind='tint' block className='mt12 t-plan' onClick={() => void go('/packages/meeting/pages/plan/index', { issueIds: view.forAgenda.slice(0, 3).map((issue) => issue.issueId).join(',') })}>
          排一场会，发通知
        </Button>
      </Card>
    </Section>
  )
}

