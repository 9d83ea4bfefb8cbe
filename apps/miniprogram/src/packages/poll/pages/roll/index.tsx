import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { clockTimeOf, type RollObjectionView, type RollView } from '@silin/shared'
import { fetchRoll, rebuildRoll, useAction, useQuery, type Query } from '@/api'
import { Unopened } from '@/features/opening'
import { AnnounceSheet, AnswerSheet, MyRollCards, ObjectionList, ObjectSheet, RollRowsList, RollSums, RollWarnings } from '@/features/roll'
import { RollRecordSection } from '@/features/roll-record'
import { Aside, Button, FieldError, Foot, Page, toast } from '@/ui'
import { RollErrorSheet, type RollErrorKind } from '../../roll-error-sheet'

/** 核对名册: one's own homes first, then everybody's rooms; what is wrong is said here and answered here. */
export default function RollPage() {
  const pollId = useRouter().params.pollId ?? ''
  const query = useQuery(`roll.${pollId}`, () => fetchRoll(pollId))
  // One that lies open is made anew: the old rows are not drawn, only to be taken away again.
  if (!query.data || (query.unconfirmed && query.data.rollSha256 === null)) return <Unopened title='核对名册' query={query} />
  return <Roll roll={query.data} query={query} />
}

type RollProps = { roll: RollView; query: Query<RollView> }

function Roll({ roll, query }: RollProps) {
  const { refresh, stale, at } = query
  const [objecting, setObjecting] = useState(false)
  const [announcing, setAnnouncing] = useState(false)
  const [answering, setAnswering] = useState<RollObjectionView>()
  const [wrong, setWrong] = useState<RollErrorKind>()
  const [former, setFormer] = useState<number>()
  const readsRows = roll.offered.includes('readRows')
  const offline = stale && at ? `没有网，看的是 ${clockTimeOf(new Date(at))} 存下的` : undefined
  return (
    <Page
      title='核对名册'
      offline={offline}
      foot={<RollFoot roll={roll} onObject={() => setObjecting(true)} onAnnounce={() => setAnnouncing(true)} />}
      over={
        <>
          <ObjectSheet roll={roll} open={objecting} onClose={() => setObjecting(false)} refresh={refresh} />
          <AnswerSheet objection={answering} onClose={() => setAnswering(undefined)} refresh={refresh} />
          <AnnounceSheet roll={roll} open={announcing} onClose={() => setAnnouncing(false)} refresh={refresh} />
          {wrong && <RollErrorSheet roll={roll} kind={wrong} onClose={() => setWrong(undefined)} refresh={refresh} />}
        </>
      }
    >
      <View className='ask t-question'>{roll.question}</View>
      {roll.proposed ? <RollSums roll={roll} /> : <MyRollCards roll={roll} />}
      {roll.proposed ? null : <RollSums roll={roll} />}
      <Convening roll={roll} refresh={refresh} />
      <RollRecordSection record={roll.record} onVersion={readsRows ? setFormer : undefined} />
      <Wrong roll={roll} onWrong={setWrong} />
      <ObjectionList objections={roll.objections} onAnswer={setAnswering} />
      {readsRows && <RollRowsList key={former ?? 0} pollId={roll.pollId} buildings={roll.buildings} version={roll.version} mine={roll.mine} former={former} marks={roll.offered.includes('markConflict')} onNow={() => setFormer(undefined)} />}
    </Page>
  )
}

/** For who convenes: what stands in the way, and making the roll anew. */
function Convening({ roll, refresh }: { roll: RollView; refresh: () => Promise<void> }) {
  const rebuild = useAction(async () => {
    await rebuildRoll(roll.pollId, { reason: '按最新登记重排' })
    toast('名册重排好了')
    await refresh()
  })
  if (!roll.offered.includes('rebuild')) return null
  return (
    <>
      {roll.notYet && <Aside icon='clock' tone='tea' className='mt12 t-not-yet'>{roll.notYet}</Aside>}
      <RollWarnings warnings={roll.warnings} />
      <View className='mt12'><Button kind='line' small icon='refresh' className='t-rebuild' loading={rebuild.busy} onClick={() => void rebuild.run()}>按最新登记重排名册</Button></View>
      {rebuild.sentence && <FieldError>{rebuild.sentence}</FieldError>}
    </>
  )
}

/** For who convenes: a frozen roll that is wrong after all. Before the vote it is put right, later it is only recorded. */
function Wrong({ roll: { offered }, onWrong }: { roll: RollView; onWrong: (kind: RollErrorKind) => void }) {
  const correct = offered.includes('correct')
  if (!correct && !offered.includes('recordError')) return null
  return (
    <View className='mt12'>
      <Button kind='line' small icon='edit' className='t-roll-wrong' onClick={() => onWrong(correct ? 'correct' : 'recordError')}>{correct ? '名册有误，更正' : '名册有误，记下来'}</Button>
    </View>
  )
}

function RollFoot({ roll: { offered }, onObject, onAnnounce }: { roll: RollView; onObject: () => void; onAnnounce: () => void }) {
  const announce = offered.includes('announce')
  if (!announce && !offered.includes('object')) return null
  return (
    <Foot>
      {offered.includes('object') && <Button kind={announce ? 'line' : 'tint'} grow icon='edit' className='t-object' onClick={onObject}>有不对的地方</Button>}
      {announce && offered.includes('object') && <View className='ml12' />}
      {announce && <Button kind='primary' grow className='t-announce' onClick={onAnnounce}>公告这次表决</Button>}
    </Foot>
  )
}
