import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { groupedPaperCode, type PaperDifferences } from '@silin/shared'
import { fetchPaperDifferences, lookAtPaperAgain, useQuery } from '@/api'
import { Unopened } from '@/features/opening'
import { ReadingForm, SheetCard, useReading } from '@/features/paper'
import { back } from '@/platform'
import { Aside, Button, Card, Foot, ListRow, Page, Section, StatePanel, Tag, toast } from '@/ui'

/** 不一样的票: a clerk and the witness look at the paper once more; each says what they see, on their own phone. */
export default function DifferPage() {
  const pollId = useRouter().params.pollId ?? ''
  const query = useQuery(`paper-differences.${pollId}`, () => fetchPaperDifferences(pollId))
  if (!query.data || query.unconfirmed) return <Unopened title='不一样的票' query={query} />
  return <Differences pollId={pollId} found={query.data} refresh={query.refresh} />
}

function Differences({ pollId, found, refresh }: { pollId: string; found: PaperDifferences; refresh: () => Promise<void> }) {
  const sheet = found.items.find(({ state }) => state === 'differs')
  const waiting = found.items.filter(({ state }) => state === 'looked_again')
  const reading = useReading(found.slate, async (request) => {
    await lookAtPaperAgain(pollId, request)
    toast('记下了，请监票人在自己手机上认定')
    await refresh()
  })
  const { words, send } = reading
  const foot = sheet && (
    <Foot error={send.sentence}>
      <Button kind='primary' grow className='t-look-send' disabled={!words} loading={send.busy} onClick={() => void send.run(sheet.rollEntryId)}>{!words ? '先看票选一个' : found.slate ? '我看是这样' : `我看是「${words}」`}</Button>
    </Foot>
  )
  return (
    <Page title='不一样的票' foot={foot}>
      {sheet ? (
        <>
          <View className='sub'>{`还有 ${found.left} 张要认定。请把票拿出来，和监票人一起看。`}</View>
          <SheetCard sheet={sheet} hasPhoto={sheet.photos.length > 1} />
          <ReadingForm reading={reading} />
          <Aside icon='lock' className='mt16'>前两遍录的是什么，谁也看不到；只看票上怎么写的。</Aside>
        </>
      ) : waiting.length === 0 ? (
        <StatePanel kind='done' title='没有不一样的票' actions={<Button kind='primary' block onClick={() => void back()}>返回</Button>}>两遍录得不一样的，会出现在这里。</StatePanel>
      ) : null}
      {waiting.length > 0 && (
        <Section title='等监票人认定'>
          <Card rows className='t-looked-again'>
            {waiting.map(({ rollEntryId, alias, code }) => <ListRow key={rollEntryId} title={alias} sub={`编号 ${groupedPaperCode(code)}`} side={<Tag tone='tea'>等监票人</Tag>} />)}
          </Card>
        </Section>
      )}
    </Page>
  )
}
