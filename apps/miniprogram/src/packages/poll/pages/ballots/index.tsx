import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { NamedBallotRow, NamedBallots, PollView } from '@silin/shared'
import { fetchNamedBallots, useQuery } from '@/api'
import { Unopened } from '@/features/opening'
import { back } from '@/platform'
import { Aside, Button, Card, Chips, FieldError, ListRow, Page, Skeleton, StatePanel } from '@/ui'
import { usePollPage } from '../../reading-poll'

/** 按门牌公示: every owner finds their own row, and can hold the others against what they know. */
export default function BallotsPage() {
  const { query, opened } = usePollPage(useRouter().params.pollId ?? '')
  if (!opened) return <Unopened title='按门牌公示' query={query} />
  const { poll } = opened
  if (poll.offered.includes('readBallots')) return <Ballots poll={poll} />
  return (
    <Page title='按门牌公示'>
      <StatePanel kind={poll.result ? 'no-permission' : 'not-yet'} title={poll.result ? '只给名册上的业主看' : '截止以后才有'} actions={<Button kind='primary' block onClick={() => void back()}>返回</Button>}>
        {poll.result ? '每家怎么投的，只给这次表决的业主和监督的人核对。结果人人都能看。' : '表决结束前，谁都看不到结果。'}
      </StatePanel>
    </Page>
  )
}

function Ballots({ poll: { pollId, buildings, myEntries } }: { poll: PollView }) {
  const [building, setBuilding] = useState(buildings[0]?.building)
  const [after, setAfter] = useState(0)
  const query = useQuery(`ballots.${pollId}.${building ?? ''}.${after}`, () => fetchNamedBallots(pollId, { building, after }))
  const next = query.data?.next ?? null
  const choose = (chosen: string | undefined) => {
    setBuilding(chosen)
    setAfter(0)
  }
  return (
    <Page title='按门牌公示'>
      <Aside icon='shield'>只写门牌，不写姓名。先看自己家的，对不上请马上说。</Aside>
      {myEntries.length > 0 && (
        <Card rows className='mt12 t-my-named-ballots'>
          {myEntries.map(({ rollEntryId, alias, ballot }) => <Row key={rollEntryId} row={{ alias, voted: ballot !== null, choiceWords: ballot?.choiceWords ?? '没投', mine: true }} />)}
        </Card>
      )}
      <View className='mt12'>
        <Chips label='哪栋楼' oneLine options={buildings.map((one) => ({ value: one.building, text: one.building }))} value={building} onChange={choose} />
      </View>
      <View className='mt8'>{query.data ? <Rows rows={query.data} /> : query.sentence ? <FieldError>{query.sentence}</FieldError> : <Skeleton cards={1} />}</View>
      <View className='row mt12'>
        {after > 0 && <Button small onClick={() => setAfter(0)}>从头看</Button>}
        {next !== null && <View className='ml12'><Button small onClick={() => setAfter(next)}>再看后面的</Button></View>}
      </View>
    </Page>
  )
}

function Rows({ rows }: { rows: NamedBallots }) {
  return (
    <Card rows className='t-named-ballots'>
      {rows.items.map((row) => <Row key={row.alias} row={row} />)}
    </Card>
  )
}

const Row = ({ row: { alias, voted, choiceWords, mine } }: { row: NamedBallotRow }) => (
  <ListRow title={mine ? `${alias}（您家）` : alias} strong={mine} side={<View className={voted ? 'b' : 'sub'}>{choiceWords}</View>} />
)
