import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { CHOICES, choicesOn, VOID_WORDS, type Choice, type PaperTotals, type WitnessDesk } from '@silin/shared'
import { confirmPaper, fetchWitnessDesk, settlePaper, useAction, useQuery } from '@/api'
import { Unopened } from '@/features/opening'
import { ReadingForm, SheetCard, useReading } from '@/features/paper'
import { back } from '@/platform'
import { Aside, Button, Card, Fact, Foot, Page, StatePanel, toast } from '@/ui'

/** 监票: the ballots that were read differently, one after the other, and in the end the piles on the table. */
export default function WitnessPage() {
  const pollId = useRouter().params.pollId ?? ''
  const query = useQuery(`witness.${pollId}`, () => fetchWitnessDesk(pollId))
  if (!query.data || query.unconfirmed) return <Unopened title='监票' query={query} />
  const { data: desk, refresh } = query
  if (desk.sheets.length > 0) return <Settle desk={desk} refresh={refresh} />
  if (desk.totals) return <Confirm desk={desk} totals={desk.totals} refresh={refresh} />
  return <Nothing desk={desk} refresh={refresh} />
}

type DeskProps = { desk: WitnessDesk; refresh: () => Promise<void> }

function Settle({ desk: { pollId, question, slate, sheets }, refresh }: DeskProps) {
  const [sheet] = sheets
  const reading = useReading(slate, async (request) => {
    await settlePaper(pollId, request)
    toast('记下了')
    await refresh()
  })
  const { words, send } = reading
  if (!sheet) return null
  return (
    <Page
      title='监票'
      foot={<Foot error={send.sentence}><Button kind='primary' grow className='t-settle-send' disabled={!words} loading={send.busy} onClick={() => void send.run(sheet.rollEntryId)}>{!words ? '先看票选一个' : slate ? '我看是这样' : `我看是「${words}」`}</Button></Foot>}
    >
      <View className='sub'>{question}</View>
      <View className='b mt4'>{`有 ${sheets.length} 张票，两遍录得不一样，请您看纸上怎么写的`}</View>
      <SheetCard sheet={sheet} hasPhoto={sheet.photos.length > 1} />
      <ReadingForm reading={reading} />
      <Aside icon='shield' className='mt16'>您和工作人员看的一样，这张票才算定。不一样，请他再看一遍。</Aside>
    </Page>
  )
}

function Confirm({ desk: { pollId, question, slate }, totals, refresh }: DeskProps & { totals: PaperTotals }) {
  const confirm = useAction(async () => {
    await confirmPaper(pollId, totals)
    toast('确认了，马上出结果')
    await refresh()
  })
  return (
    <Page
      title='监票'
      foot={<Foot error={confirm.sentence}><Button kind='primary' grow icon='check' className='t-confirm-paper' loading={confirm.busy} onClick={() => void confirm.run()}>我点过了，都对得上</Button></Foot>}
    >
      <View className='sub'>{question}</View>
      <View className='b mt4'>请把桌上的票点一遍，和下面的张数对一对</View>
      <Card rows className='mt12 t-totals'>
        <Fact name='信封' strong>{`${totals.envelopes} 个`}</Fact>
        {totals.lines.map((line) =>
          line.option === null
            ? (Object.keys(CHOICES) as Choice[]).map((choice) => <Fact key={choice} name={CHOICES[choice]}>{`${line[choice]} 张`}</Fact>)
            : <Fact key={line.option} name={slate?.options.find(({ option }) => option === line.option)?.words ?? line.option}>{slate ? choicesOn(slate).map((choice) => `${CHOICES[choice]} ${line[choice]}`).join('，') : ''}</Fact>)}
        <Fact name={VOID_WORDS}>{`${totals.void} 张`}</Fact>
      </Card>
      <Aside icon='warn' tone='tea' className='mt16'>对不上先不要点，请和工作人员再点一遍。结果公布前，请不要把这些数告诉别人。</Aside>
    </Page>
  )
}

function Nothing({ desk: { confirmedAt, counts, state }, refresh }: DeskProps) {
  const left = counts.sealed + counts.entered_once + counts.differs
  const words = state !== 'counting' && !confirmedAt ? '投票截止以后，工作人员录完票，才请您看。' : `工作人员还有 ${left} 张没录完，录完会请您点一遍。`
  return (
    <Page title='监票'>
      <StatePanel
        kind={confirmedAt ? 'done' : 'not-yet'}
        title={confirmedAt ? '您确认过了' : '还没轮到您'}
        actions={confirmedAt ? <Button kind='primary' block onClick={() => void back()}>返回</Button> : <Button kind='primary' block className='t-again' onClick={() => void refresh()}>再看看</Button>}
      >
        {confirmedAt ? '结果马上公布在这次表决的页面上。' : words}
      </StatePanel>
    </Page>
  )
}
