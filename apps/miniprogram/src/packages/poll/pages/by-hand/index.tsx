import { useRouter } from '@tarojs/taro'
import type { PollView } from '@silin/shared'
import { fetchAttendance, useQuery } from '@/api'
import { ByHandForm, ByHandSheet, HandedOver, HandedSheet, HandOverFoot, HandOverPeople, useByHand, useHandOver, VotingFoot } from '@/features/ballot'
import { Unopened } from '@/features/opening'
import { back } from '@/platform'
import { Button, FieldError, Foot, Page, Skeleton, StatePanel, toast } from '@/ui'
import { usePollPage } from '../../reading-poll'

/** A handler enters what somebody without a phone says, while another resident watches. */
export default function ByHandPage() {
  const { query, opened } = usePollPage(useRouter().params.pollId ?? '')
  if (!opened) return <Unopened title='代为登记' query={query} />
  const { poll } = opened
  if (!poll.offered.includes('castByHand')) {
    return (
      <Page title='代为登记'>
        <StatePanel kind='no-permission' title='现在不能登记' actions={<Button kind='primary' block onClick={() => void back()}>返回</Button>}>
          {poll.state === 'open' ? '代为登记由社区工作人员来做。' : '表决没有在进行，不能再登记。'}
        </StatePanel>
      </Page>
    )
  }
  return poll.secrecy === 'secret' ? <OnLentPhone poll={poll} refresh={query.refresh} /> : <ByHand poll={poll} refresh={query.refresh} />
}

type ByHandProps = { poll: PollView; refresh: () => Promise<void> }

function useAttendanceOf({ meetingId }: PollView) {
  const key = meetingId ?? ''
  return useQuery(key ? `attendance.${key}` : undefined, () => fetchAttendance(key))
}

function ByHand({ poll, refresh }: ByHandProps) {
  const attendance = useAttendanceOf(poll)
  const byHand = useByHand(poll, (voter) => {
    toast(`记下了：${voter.name}`)
    void refresh()
  })
  return (
    <Page
      title='代为登记'
      foot={
        <Foot>
          <Button kind='primary' grow className='t-by-hand-ask' disabled={byHand.missing !== undefined} onClick={byHand.ask}>{byHand.missing ?? '念给本人听'}</Button>
        </Foot>
      }
      over={<ByHandSheet byHand={byHand} poll={poll} />}
    >
      {attendance.data ? <ByHandForm poll={poll} attendance={attendance.data} byHand={byHand} /> : attendance.sentence ? <FieldError>{attendance.sentence}</FieldError> : <Skeleton cards={2} />}
    </Page>
  )
}

/** A secret vote is said to nobody: the phone goes to the voter and comes back empty. */
function OnLentPhone({ poll, refresh }: ByHandProps) {
  const attendance = useAttendanceOf(poll)
  const hand = useHandOver(poll, () => void refresh())
  const isLent = hand.stage !== 'people'
  const foot = hand.stage === 'people' ? <HandOverFoot hand={hand} /> : hand.stage === 'voting' ? <VotingFoot poll={poll} hand={hand} /> : undefined
  return (
    <Page title={isLent ? '不记名表决' : '借手机投票'} foot={foot} over={<HandedSheet poll={poll} hand={hand} />}>
      {isLent ? (
        <HandedOver poll={poll} hand={hand} />
      ) : attendance.data ? (
        <HandOverPeople poll={poll} attendance={attendance.data} hand={hand} />
      ) : attendance.sentence ? (
        <FieldError>{attendance.sentence}</FieldError>
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}
