import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ISSUE_LIMITS, quorumWords, type HandsDesk } from '@silin/shared'
import { CountForm, Counted, SetAsideSheet, useCounting, type Counting } from '@/features/hands'
import { PollOutcome } from '@/features/meeting-host'
import { Unopened } from '@/features/opening'
import { back } from '@/platform'
import { Button, Foot, Page, StatePanel } from '@/ui'

/** 举手表决: the chair asks, hands are counted, everybody who may vote is in one of four numbers, and the result is said. */
export default function HandsPage() {
  const agendaItemId = useRouter().params.agendaItemId ?? ''
  const counting = useCounting(agendaItemId)
  const { desk, outcome } = counting
  if (outcome) return <Announced counting={counting} />
  if (!desk) return <Unopened title='举手表决' query={counting.query} />
  if (desk.counted && !counting.correcting) return <Kept agendaItemId={agendaItemId} counting={counting} counted={desk.counted} />
  if (desk.missing > 0 || desk.mayRaise === 0) return <TooFew desk={desk} />
  return <Count counting={counting} desk={desk} />
}

function Count({ counting, desk }: { counting: Counting; desk: HandsDesk }) {
  const { checked, correcting, setCorrecting, keep, question, reason } = counting
  const unsaid = correcting ? reason.trim().length < ISSUE_LIMITS.reasonMin && '先写错在哪' : question.trim() === '' && '先写好要问的话'
  const why = checked.why ?? (unsaid || undefined)
  const beside = keep.problem?.is('hands.mismatch') ? undefined : keep.sentence
  return (
    <Page
      title='举手表决'
      foot={
        <Foot error={beside}>
          {correcting && <Button kind='line' className='t-not-correct' onClick={() => setCorrecting(false)}>不改了</Button>}
          <Button kind='primary' grow className={`t-keep-hands ${correcting ? 'ml12' : ''}`} disabled={why !== undefined} loading={keep.busy} onClick={() => void keep.run()}>{why ?? (correcting ? '改成这几个数' : '记下来，再核对一遍')}</Button>
        </Foot>
      }
    >
      <CountForm counting={counting} desk={desk} />
    </Page>
  )
}

type KeptProps = { agendaItemId: string; counting: Counting; counted: NonNullable<HandsDesk['counted']> }

function Kept({ agendaItemId, counting, counted }: KeptProps) {
  const [aside, setAside] = useState(false)
  const { announce, setCorrecting, query } = counting
  return (
    <Page
      title='举手表决'
      over={<SetAsideSheet agendaItemId={agendaItemId} open={aside} onClose={() => setAside(false)} onDone={query.refresh} />}
      foot={
        <Foot error={announce.sentence}>
          <Button kind='line' className='t-correct-hands' onClick={() => setCorrecting(true)}>数错了，改</Button>
          <Button kind='primary' grow icon='say' className='ml12 t-announce-hands' loading={announce.busy} onClick={() => void announce.run()}>宣布结果</Button>
        </Foot>
      }
    >
      <Counted counted={counted} onSetAside={() => setAside(true)} />
    </Page>
  )
}

function Announced({ counting: { outcome } }: { counting: Counting }) {
  return (
    <Page title='举手表决' ground='willow' foot={<Foot><Button kind='primary' grow className='t-back-to-host' onClick={() => void back()}>回主持台</Button></Foot>}>
      {outcome && <PollOutcome poll={outcome} />}
    </Page>
  )
}

const TooFew = ({ desk: { members, present, missing, unit } }: { desk: HandsDesk }) => (
  <Page title='举手表决'>
    <StatePanel kind='not-yet' title='人还不够' actions={<Button kind='primary' block onClick={() => void back()}>回主持台</Button>}>
      {members === null ? '能表决的居民还没有人签到，签到了才能举手。' : quorumWords({ members, present, missing, needed: present + missing, unit })}
    </StatePanel>
  </Page>
)
