import { View } from '@tarojs/components'
import { useState } from 'react'
import { useElderMode } from '@/session'
import { Button, Card, Chips, ElderKey, ListRow, MarkName, Page, RaiseBar, Section, Segments, Sheet, SheetSay, Skeleton, StatePanel, Tag, toast, Today, TodayItem, Tri } from '@/ui'
import { FormParts } from '../form-parts'
import { MatterParts } from '../matter-parts'
import { VoteParts } from '../vote-parts'

type Leaf = 'home' | 'matter' | 'vote' | 'form' | 'states'

const LEAVES = [
  { value: 'home', text: '首页' },
  { value: 'matter', text: '事项' },
  { value: 'vote', text: '表决' },
  { value: 'form', text: '表单' },
  { value: 'states', text: '各种状态' },
] as const

function HomeParts() {
  return (
    <>
      <Today rest='还有 1 件，明天再看也行' onRest={() => toast('还有 1 件')}>
        <TodayItem clock='18:00' word='截止' urgent title='用维修资金换屋面防水' sub='您家还没投，投一次约 1 分钟' action={<Button small kind='primary' icon='ballot'>去投票</Button>} side='还有 1 小时 40 分' />
        <TodayItem clock='19:00' word='今晚' title='书记见面会' sub='四邻议事厅·柳下茶铺，走 3 分钟' action={<Button small>我要去</Button>} side='31 位邻居要去' />
      </Today>
      <Section title='小区这个月' more='办理看板'>
        <Card>
          <Tri items={[{ n: 5, text: '件民议', leaves: 'light' }, { n: 8, text: '件民办', leaves: 'mid' }, { n: 4, text: '件民管', leaves: 'dark' }]} />
          <View className='hr' />
          <View className='sub'>办完 21 件，其中 19 件居民点头，2 件退回重办</View>
        </Card>
        <Card>
          <Tri items={[{ n: 1, text: '已超时', below: true, tone: 'zhu' }, { n: 3, text: '今天到期', below: true }, { n: 7, text: '等别人办', below: true, tone: 'tea' }]} />
        </Card>
      </Section>
    </>
  )
}

function StateParts() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Skeleton cards={2} note='先给您看上次存下的，新的马上到' />
      <StatePanel kind='empty' title='您还没提过事' actions={<><Button kind='primary' block icon='mic'>我要提事</Button><Button kind='text' block>先看看邻居在谈什么</Button></>}>
        楼道灯坏了、车没处停、想添把椅子，都可以说。说一句、拍一张就算数。
      </StatePanel>
      <StatePanel kind='error' title='没交上去，字都还在' actions={<Button kind='primary' block onClick={() => toast('附议好了，办好告诉您')}>再交一次</Button>}>
        社区的服务器没有回话，不是您点错了。照片和文字存在手机里，可以再交一次。
      </StatePanel>
      <StatePanel kind='no-permission' title='这里要业主才能投' extra={<View className='sub'>不认也能看：内容、来投户数、结果都公开。</View>} actions={<Button kind='primary' block>认领我的房</Button>}>
        您现在是「住户」。房本上有您的名字，认一下就能投，约 2 分钟。
      </StatePanel>
      <Card rows>
        <ListRow icon='clock' iconColour='tea' strong title='我要提事 · 草稿' sub='2 张照片，14:32 存好' />
        <ListRow icon='file' title='会议纪要' onClick={() => setOpen(true)} />
        <ListRow icon='pin' strong title='四邻议事厅·柳下茶铺' sub='东门里 50 米，轮椅能进' side={<View className='c-willow b'>怎么走</View>} />
      </Card>
      <Sheet open={open} title='再看一眼' onClose={() => setOpen(false)} actions={<><Button kind='primary' block>就投「同意」</Button><Button kind='quiet' block onClick={() => setOpen(false)}>回去改</Button></>}>
        <SheetSay lead='3 号楼 2 单元 501，对换屋面防水这件事，投：' big='同意' after='约 923 元从维修资金账户里扣。' />
      </Sheet>
    </>
  )
}

const PARTS: Record<Leaf, () => React.JSX.Element> = { home: HomeParts, matter: MatterParts, vote: VoteParts, form: FormParts, states: StateParts }

/** Every part on one page, to be looked at in both modes. Not in the product. */
export default function GalleryPage() {
  const { on, set } = useElderMode()
  const [leaf, setLeaf] = useState<Leaf>('home')
  const [filter, setFilter] = useState<string | undefined>('all')
  const Parts = PARTS[leaf]
  return (
    <Page tab='workbench' lead={<MarkName name='胜利小区' onClick={() => undefined} />} offline='没有网，看的是今天 14:10 存下的' foot={<RaiseBar title='我要提事' sub='说一句、拍一张，就算数' onClick={() => toast('说吧')} />}>
      <View className='row row--between'>
        <View className='grow'>
          <View className='sub'>11月24日 星期二</View>
          <View className='display'>今天有 2 件事等您</View>
        </View>
        <ElderKey text={on ? '标准版' : '长辈版'} onClick={() => set(!on)} />
      </View>
      <View className='mt12'>
        <Chips options={LEAVES} value={leaf} onChange={(value) => setLeaf(value ?? 'home')} oneLine />
      </View>
      <View className='mt8'>
        <Segments items={[{ value: 'a', text: '民议', figure: 5 }, { value: 'b', text: '民办', figure: 8 }, { value: 'c', text: '民管', figure: 4 }]} value='b' onChange={setFilter} />
      </View>
      <View className='row wrap mt12'>
        <Tag tone='willow' icon='check' className='ml4'>按时</Tag>
        <Tag tone='tea' icon='clock' className='ml4'>还有 4 天</Tag>
        <Tag tone='zhu' icon='warn' className='ml4'>超时 1 天</Tag>
        <Tag icon='file' className='ml4'>纪要</Tag>
        <View className='hidden-from-sight'>{filter}</View>
      </View>
      <View className='mt16'>
        <Parts />
      </View>
    </Page>
  )
}
