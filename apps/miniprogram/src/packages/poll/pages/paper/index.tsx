import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { View } from '@tarojs/components'
import type { PaperDesk } from '@silin/shared'
import { certifyPoll, fetchPaperDesk, useAction, useQuery } from '@/api'
import { Unopened } from '@/features/opening'
import { DeskFigures, NamingSheet, PrintingSheet } from '@/features/paper'
import { go, replace } from '@/platform'
import { Button, Card, Foot, ListRow, Page } from '@/ui'

/** 纸质票: what came in, what is left, and the way to each piece of work. */
export default function PaperPage() {
  const pollId = useRouter().params.pollId ?? ''
  const query = useQuery(`paper.${pollId}`, () => fetchPaperDesk(pollId))
  if (!query.data) return <Unopened title='纸质票' query={query} />
  return <Desk desk={query.data} refresh={query.refresh} />
}

type Over = 'print' | 'nameWitness'

function Desk({ desk, refresh }: { desk: PaperDesk; refresh: () => Promise<void> }) {
  const [over, setOver] = useState<Over>()
  const { pollId, question, offered, stateWords, scope } = desk
  const close = () => setOver(undefined)
  return (
    <Page
      title='纸质票'
      foot={<NextStep desk={desk} />}
      over={
        <>
          <NamingSheet pollId={pollId} open={over === 'nameWitness'} onClose={close} onNamed={refresh} />
          <PrintingSheet desk={desk} open={over === 'print'} onClose={close} onPrinted={refresh} />
        </>
      }
    >
      <View className='sub'>{`${scope} · ${stateWords}`}</View>
      <View className='ask t-question'>{question}</View>
      <DeskFigures desk={desk} />
      <Card rows className='mt12'>
        {offered.includes('lookAgain') && <ListRow className='t-differing' icon='warn' iconColour='zhu' title='两遍不一样的票' sub='和监票人一起再看一遍' onClick={() => void go('/packages/poll/pages/paper-differ/index', { pollId })} />}
        {offered.includes('nameWitness') && <ListRow className='t-name-witness' icon='shield' title='请监票人' sub='一位没有任职、不录票的业主' onClick={() => setOver('nameWitness')} />}
        {offered.includes('print') && <ListRow className='t-print' icon='file' title='打印选票和送票清单' sub='按楼打印，一位业主一张' onClick={() => setOver('print')} />}
        <ListRow className='t-to-poll' icon='ballot' title='看这次表决' onClick={() => void replace('/packages/poll/pages/vote/index', { pollId })} />
      </Card>
    </Page>
  )
}

/** The one thing that is to be done now. */
function NextStep({ desk: { pollId, offered, mine, state } }: { desk: PaperDesk }) {
  const certify = useAction(async () => {
    await certifyPoll(pollId)
    await replace('/packages/poll/pages/vote/index', { pollId })
  })
  if (offered.includes('certify')) return <Foot error={certify.sentence}><Button kind='primary' grow icon='flag' className='t-certify' loading={certify.busy} onClick={() => void certify.run()}>都录好了，出结果</Button></Foot>
  if (offered.includes('enter')) return <Foot><Button kind='primary' grow icon='edit' className='t-enter' onClick={() => void go('/packages/poll/pages/paper-enter/index', { pollId })}>{`录票，等您录 ${mine} 张`}</Button></Foot>
  if (offered.includes('receive')) return <Foot><Button kind='primary' grow icon='inbox' className='t-receive' onClick={() => void go('/packages/poll/pages/paper-receive/index', { pollId })}>收一个信封</Button></Foot>
  const why = state === 'announced' ? '开投以后才收票' : state === 'counting' ? '您这边都录完了' : '现在没有要做的'
  return <Foot><Button kind='tint' grow disabled>{why}</Button></Foot>
}
