import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { ballotInScan, groupedPaperCode, momentWords, type PaperAddressee, type PaperDesk } from '@silin/shared'
import { fetchPaperDesk, Refused, useMe, useQuery } from '@/api'
import { Unopened } from '@/features/opening'
import { CodeEntry, useReceiving, type Receiving } from '@/features/paper'
import { back, replace } from '@/platform'
import { Aside, Button, Card, Chips, Fact, Field, Foot, Page, StatePanel } from '@/ui'

/** 收纸质票: the number, a photo of the envelope, done. The picture on a ballot opens this page with its number. */
export default function ReceivePage() {
  const { params } = useRouter()
  const scanned = ballotInScan(Object.entries(params).map(([name, value]) => `&${name}=${value ?? ''}`).join(''))
  const pollId = scanned?.pollId ?? params.pollId ?? ''
  const query = useQuery(`paper.${pollId}`, () => fetchPaperDesk(pollId))
  if (query.data) return <Receive desk={query.data} opened={scanned?.code} refresh={query.refresh} />
  // A resident who scans their own ballot: what they want to see is the vote.
  const isNotTheirs = query.problem instanceof Refused && (query.problem.is('permission.role_needed') || query.problem.is('not_found'))
  if (!isNotTheirs) return <Unopened title='收纸质票' query={query} />
  return (
    <Page title='收纸质票'>
      <StatePanel kind='no-permission' title='这个码是工作人员收票用的' actions={<Button kind='primary' block className='t-to-poll' onClick={() => void replace('/packages/poll/pages/vote/index', { pollId })}>看这次表决</Button>}>
        您填好选票、签上名字，封进信封交给工作人员就行。
      </StatePanel>
    </Page>
  )
}

function Receive({ desk, opened, refresh }: { desk: PaperDesk; opened: string | undefined; refresh: () => Promise<void> }) {
  const receiving = useReceiving(desk.pollId, () => void refresh())
  const { found, find, take } = receiving
  useOnce(opened !== undefined, () => opened && void find.run(opened))
  if (!desk.offered.includes('receive')) {
    return (
      <Page title='收纸质票'>
        <StatePanel kind='not-yet' title='现在不能收票' actions={<Button kind='primary' block onClick={() => void back()}>返回</Button>}>
          {desk.state === 'announced' ? '开投以后才收。' : '投票已经截止，后来交的信封不算。'}
        </StatePanel>
      </Page>
    )
  }
  return (
    <Page title='收纸质票' foot={found && <TakeFoot receiving={receiving} found={found} />}>
      <View className='sub'>{desk.question}</View>
      <View className='b mt4 t-received'>{`收到 ${desk.received} 个，名册上共 ${desk.entries} 票`}</View>
      {found ? <><Found found={found} /><Bringer receiving={receiving} found={found} /></> : <CodeEntry pollId={desk.pollId} sentence={find.sentence} onCode={(code) => void find.run(code)} />}
      {found && !take.busy && <Button kind='text' block className='mt12 t-put-back' onClick={receiving.putBack}>不是这家，换一个</Button>}
      <Aside icon='lock' className='mt16'>信封不要拆。截止以后才拆开录入，现在谁都不知道里面投的什么。</Aside>
    </Page>
  )
}

function Found({ found: { alias, code, homes, received } }: { found: PaperAddressee }) {
  const { data: me } = useMe()
  const now = me ? new Date(`${me.today}T15:59:59.000Z`) : new Date()
  return (
    <Card rows className='mt12 t-addressee'>
      <Fact name='谁家的' strong {...(homes.length > 1 ? { sub: `${homes.length} 套房合一票：${homes.join('、')}` } : {})}>{alias}</Fact>
      <Fact name='编号'>{groupedPaperCode(code)}</Fact>
      {received && <Fact name='已经投过了' sub='这个信封不能再收，请退还本人。'><View className='c-zhu'>{`${momentWords(new Date(received.at), now)}，${received.words}`}</View></Fact>}
    </Card>
  )
}

/** Where somebody may bring it in the voter's place, the clerk asks; nothing is presumed. */
function Bringer({ receiving: { by, broughtBy }, found: { authority, received } }: { receiving: Receiving; found: PaperAddressee }) {
  if (!authority || received) return null
  return (
    <Field label='谁交来的'>
      <View className='t-brought-by'><Chips label='谁交来的' options={[{ value: 'voter', text: '业主本人家' }, { value: 'agent', text: authority.words }] as const} value={by} onChange={(value) => value && broughtBy(value)} /></View>
    </Field>
  )
}

function TakeFoot({ receiving: { take, hasPhoto, by, putBack }, found }: { receiving: Receiving; found: PaperAddressee }) {
  if (found.received) return <Foot><Button kind='tint' grow className='t-next-envelope' onClick={putBack}>收下一个</Button></Foot>
  if (found.authority && !by) return <Foot><Button kind='primary' grow className='t-take-envelope' disabled>先选是谁交来的</Button></Foot>
  return <Foot error={take.sentence}><Button kind='primary' grow icon='camera' className='t-take-envelope' loading={take.busy} onClick={() => void take.run()}>{hasPhoto ? '再送一次' : '拍信封，收下'}</Button></Foot>
}

function useOnce(when: boolean, run: () => void): void {
  const done = useRef(false)
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (!when || done.current) return
    done.current = true
    latest.current()
  }, [when])
}
