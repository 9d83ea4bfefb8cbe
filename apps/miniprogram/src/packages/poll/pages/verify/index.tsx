import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { PollResult, PollView, RecountPack } from '@silin/shared'
import { fetchRecountPack, useAction } from '@/api'
import { Unopened } from '@/features/opening'
import { checkedPack, RecountCard, type CheckedPack } from '@/features/recount'
import { back, handOn, sha256 } from '@/platform'
import { Aside, Button, Card, Foot, Page, Section, Skeleton, StatePanel, Verdict } from '@/ui'
import { usePollPage } from '../../reading-poll'

/** 自己验算: the phone takes the rows, counts them itself, and holds what comes out against what was published. */
export default function VerifyPage() {
  const { query, opened } = usePollPage(useRouter().params.pollId ?? '')
  if (!opened) return <Unopened title='自己验算' query={query} />
  const { poll } = opened
  if (poll.result && poll.offered.includes('recount')) return <Verifying poll={poll} result={poll.result} />
  return (
    <Page title='自己验算'>
      <StatePanel kind={poll.result ? 'no-permission' : 'not-yet'} title={poll.result ? '只给名册上的人验算' : '截止以后才能验算'} actions={<Button kind='primary' block onClick={() => void back()}>返回</Button>}>
        {poll.result ? '一票一票的数据，只给这次表决名册上的人和监督的人。结果和每一条的数，人人都能看。' : '表决结束前，谁都看不到结果。'}
      </StatePanel>
    </Page>
  )
}

type Counted = Readonly<{ pack: RecountPack; checked: CheckedPack }>

function Verifying({ poll, result }: { poll: PollView; result: PollResult }) {
  const [counted, setCounted] = useState<Counted>()
  const count = useAction(async () => {
    const pack = await fetchRecountPack(poll.pollId)
    setCounted({ pack, checked: checkedPack(pack, result, sha256) })
  })
  useEffect(() => {
    void count.run()
    // Once for each poll: every look at the rows is recorded.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the action is a new one at every drawing
  }, [poll.pollId])
  if (counted) return <CountedAgain poll={poll} counted={counted} />
  return (
    <Page title='自己验算'>
      {count.sentence ? <StatePanel kind='error' title='没验成' actions={<Button kind='primary' block className='t-again' onClick={() => void count.run()}>再试一次</Button>}>{count.sentence}</StatePanel> : <Skeleton cards={2} note='手机正在一票一票重新数' />}
    </Page>
  )
}

function CountedAgain({ poll, counted: { pack, checked } }: { poll: PollView; counted: Counted }) {
  const share = useAction(() => handOn(JSON.stringify(pack.file, null, 1), `验算-${poll.pollId.slice(0, 8)}.json`))
  return (
    <Page title='自己验算' foot={<Foot error={share.sentence}><Button grow icon='share' className='t-hand-on' loading={share.busy} onClick={() => void share.run()}>把数据发给别人再算</Button></Foot>}>
      <View className='mt12 t-verified'><Verdict passed={checked.agrees} word={checked.agrees ? '和公布的一样' : '和公布的不一样'} /></View>
      <View className='sub mt12'>{`这是您的手机刚刚自己数出来的，不是别人告诉它的：名册 ${checked.voters} 行，选票 ${checked.ballots} 张。`}</View>
      <Section title='一样一样对过'>
        <RecountCard checked={checked} />
      </Section>
      {checked.remarks.length > 0 && (
        <Section title='看结果时要知道'>
          <Card kind='flat'>{checked.remarks.map((words) => <View key={words} className='sub'>{words}</View>)}</Card>
        </Section>
      )}
      {!checked.agrees && <Aside tone='zhu' icon='info' className='mt12'>请拍下这一页，交给居务监督委员会或者街道。</Aside>}
      <Aside icon='shield' className='mt12'>{poll.secrecy === 'secret' ? '数据里谁投过票是一份，选票是另一份，对不上谁投了什么；谁看过都有记录。' : '数据里没有姓名和门牌，只有编号；谁看过都有记录。'}懂电脑的邻居拿到文件，不靠这个小程序也能算。</Aside>
    </Page>
  )
}
