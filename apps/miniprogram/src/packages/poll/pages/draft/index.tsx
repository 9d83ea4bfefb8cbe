import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { isAdoptable, isAdopted, RESOLUTION_LIMITS, RESOLUTION_NAMES, type DraftResolutionRequest, type PollResult, type PollView } from '@silin/shared'
import { draftResolution, fetchMeeting, publishResolution, Refused, useAction, useQuery, useWords } from '@/api'
import { Unopened } from '@/features/opening'
import { verdictWord } from '@/features/result'
import { DraftForm, Proposals, proposedText, PublishSheet, useResolutionDraft } from '@/features/resolution'
import { go, replace } from '@/platform'
import { Button, Foot, Page, Skeleton, StatePanel, toast } from '@/ui'
import { usePollPage } from '../../reading-poll'

const toResolution = (resolutionId: string) => replace('/packages/poll/pages/resolution/index', { resolutionId })

/** The convener looks over what the system has written, and publishes it. */
export default function DraftPage() {
  const { query, opened } = usePollPage(useRouter().params.pollId ?? '')
  if (!opened) return <Unopened title='写出来公示' query={query} />
  const { poll } = opened
  if (poll.result && poll.offered.includes('draftResolution')) return <Draft poll={poll} result={poll.result} />
  return <NothingToWrite poll={poll} />
}

function NothingToWrite({ poll }: { poll: PollView }) {
  const { resolutionId, pollId, result } = poll
  const { conveners } = useWords()
  if (resolutionId) {
    return (
      <Page title={`写${RESOLUTION_NAMES[poll.kind]}`}>
        <StatePanel kind='done' title={`${RESOLUTION_NAMES[poll.kind]}写好了`} actions={<Button kind='primary' block className='t-see-resolution' onClick={() => void toResolution(resolutionId)}>去看</Button>} />
      </Page>
    )
  }
  return (
    <Page title={`写${RESOLUTION_NAMES[poll.kind]}`}>
      <StatePanel kind='not-yet' title='现在还不能写' actions={<Button kind='primary' block onClick={() => void go('/packages/poll/pages/result/index', { pollId })}>看表决</Button>}>
        {!result ? '表决有了结果，才能写。' : result.passed ? `${RESOLUTION_NAMES[poll.kind]}由${conveners}来写。` : `这次${verdictWord(poll, result)}，没有什么可写的。`}
      </StatePanel>
    </Page>
  )
}

function Draft({ poll, result }: { poll: PollView; result: PollResult }) {
  const { pollId, meetingId } = poll
  const meeting = useQuery(meetingId ? `meeting.${meetingId}` : undefined, () => fetchMeeting(meetingId ?? ''))
  const { written, write, done } = useResolutionDraft(pollId)
  const [asking, setAsking] = useState(false)
  const proposed = proposedText({ ...poll, result }, meeting.data)
  const text = written ?? proposed
  const gists = meeting.data?.agenda.find((item) => item.pollId === pollId)?.gists ?? []
  const publish = useAction(async () => {
    const adopts = gists.filter((gist) => isAdoptable(gist) && isAdopted(text, gist)).map(({ gistId }) => gistId)
    const resolutionId = await drafted(pollId, { text: text.trim(), adopts })
    if (resolutionId === undefined) return
    done()
    // Written, but perhaps not published: its page offers that again.
    const told = await publishResolution(resolutionId).then(() => '公示了', () => '写好了，还没公示')
    toast(told)
    await toResolution(resolutionId)
  })
  if (meetingId && meeting.loading) return <Page title={`写${RESOLUTION_NAMES[poll.kind]}`}><Skeleton cards={2} /></Page>
  return (
    <Page
      title={`写${RESOLUTION_NAMES[poll.kind]}`}
      foot={<Foot><Button kind='primary' grow className='t-publish' disabled={text.trim() === ''} onClick={() => setAsking(true)}>{text.trim() === '' ? '先写定了什么' : '公示'}</Button></Foot>}
      over={<PublishSheet kind={poll.kind} open={asking} text={text.trim()} publish={publish} onClose={() => setAsking(false)} />}
    >
      <DraftForm poll={poll} words={result.words} text={text} changed={written !== undefined && written !== proposed} onChange={write} onPropose={done} />
      <Proposals gists={gists} text={text} max={RESOLUTION_LIMITS.textMax} onChange={write} />
    </Page>
  )
}

/** Undefined when somebody else has written one meanwhile: then theirs is shown before anything is published. */
async function drafted(pollId: string, request: DraftResolutionRequest): Promise<string | undefined> {
  try {
    return (await draftResolution(pollId, request)).resolutionId
  } catch (reason) {
    if (!(reason instanceof Refused && reason.is('resolution.exists'))) throw reason
    const { facts } = reason.problem
    if ('resolutionId' in facts && typeof facts.resolutionId === 'string') await toResolution(facts.resolutionId)
    return undefined
  }
}
