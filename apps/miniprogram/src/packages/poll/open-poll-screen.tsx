import { View } from '@tarojs/components'
import { useState } from 'react'
import { clockTimeOf, dayOf, momentWords, nearDayWords, type MyRollEntry } from '@silin/shared'
import { BallotForm, ConfirmSheet, marked, PollFacts, spokenBallot, useBallot, VotedCard, VotedList, voteWords, whyNoBallot, type Ballot } from '@/features/ballot'
import { PaperRows } from '@/features/paper'
import { EntrustRows, HeldBeforeCard, ProxyRows } from '@/features/proxy'
import { CloseSheet, ConvenerRows, ExtendSheet, SessionRows, Turnout, VoidSheet } from '@/features/result'
import { RollRecordRow } from '@/features/roll-record'
import { go } from '@/platform'
import { Aside, Button, Card, Foot, Icon, ListRow, Page, ReadAloud } from '@/ui'
import type { OpenedPoll } from './reading-poll'
import { useAcknowledged } from './use-acknowledged'

/** A poll that is not decided yet: the ballot for whoever may vote, the receipt for whoever has, the turnout for everybody after that. */
export function OpenPollScreen({ opened }: { opened: OpenedPoll }) {
  const { poll, query, offline } = opened
  const { replace, refresh } = query
  const [closing, setClosing] = useState(false)
  const [voiding, setVoiding] = useState(false)
  const [extending, setExtending] = useState(false)
  const ballot = useBallot({ data: poll, replace, refresh })
  useAcknowledged(poll)
  return (
    <Page
      title={poll.meetingId === null ? '业主表决' : poll.state === 'open' ? (poll.secrecy === 'secret' ? '正在不记名表决' : '正在表决') : '表决'}
      offline={offline}
      foot={<PollFoot opened={opened} ballot={ballot} />}
      over={
        <>
          <ConfirmSheet poll={poll} ballot={ballot} />
          <CloseSheet poll={poll} open={closing} onClose={() => setClosing(false)} onClosed={replace} refresh={refresh} />
          <ExtendSheet poll={poll} open={extending} onClose={() => setExtending(false)} onExtended={replace} />
          <VoidSheet poll={poll} open={voiding} onClose={() => setVoiding(false)} refresh={refresh} />
        </>
      }
    >
      <Head opened={opened} />
      <Body opened={opened} ballot={ballot} />
      <Papers poll={poll} />
      <View><EntrustRows poll={poll} refresh={refresh} /></View>
      <View><HeldBeforeCard poll={poll} /></View>
      <PaperRows poll={poll} />
      <View><ProxyRows poll={poll} /></View>
      <View><RollRecordRow record={poll.rollRecord} /></View>
      <ConvenerRows poll={poll} onClose={() => setClosing(true)} onVoid={() => setVoiding(true)} onExtend={() => setExtending(true)} />
      <PollFacts facts={poll.facts} />
    </Page>
  )
}

/** Midnight belongs to the day that it ends: 「2月18日 24:00」. */
function untilWords(closesAt: Date, now: Date): string {
  if (clockTimeOf(closesAt) !== '00:00') return momentWords(closesAt, now)
  return `${nearDayWords(dayOf(new Date(closesAt.getTime() - 1)), dayOf(now))} 24:00`
}

function Head({ opened: { poll, now } }: { opened: OpenedPoll }) {
  const until = poll.closesAt ? `${untilWords(new Date(poll.closesAt), now)} 截止` : undefined
  const running = poll.state === 'open'
  return (
    <>
      <View className='row row--between'>
        <View className='row grow'>
          <Icon name={running ? 'clock' : 'ballot'} size='s' colour={running ? 'zhu' : 'ink-2'} />
          <View className={`b ml6 ${running ? 'c-zhu' : 'c-ink-2'} t-state`}>{until ?? (running ? '会上正在投' : poll.stateWords)}</View>
        </View>
        <ReadAloud text={spokenBallot(poll)} />
      </View>
      {poll.extendedFrom && <View className='cap mt4 t-extended'>{`原来到${untilWords(new Date(poll.extendedFrom), now)}，来投的不够，延长过一次`}</View>}
      <View className='ask mt8 t-question'>{poll.question}</View>
    </>
  )
}

/** What an owners' vote rests on: its notice and its roll. */
function Papers({ poll: { pollId, noticeText, reviewUntil, offered, meetingId, voidReason, sessions } }: Pick<OpenedPoll, 'poll'>) {
  const why = voidReason ? <Aside icon='warn' tone='zhu' className='mt12 t-void-reason'>{`作废的原因：${voidReason}`}</Aside> : null
  if (meetingId !== null) return why
  return (
    <>
      {why}
      <Card rows className='mt16'>
        {noticeText && <ListRow className='t-notice' icon='file' title='表决公告' sub='表决什么，谁来投，怎么算通过' onClick={() => void go('/packages/poll/pages/notice/index', { pollId })} />}
        {(offered.includes('readRoll') || reviewUntil) && <ListRow className='t-roll' icon='people' title='名册' sub='您家的房和面积，还有全部的房' onClick={() => void go('/packages/poll/pages/roll/index', { pollId })} />}
        <SessionRows sessions={sessions} />
      </Card>
    </>
  )
}

/** What else is said of a vote that is there, and the way to change it. */
const changeOf = (entry: MyRollEntry | undefined, ballot: Ballot) => ({
  evidence: entry?.evidence,
  changes: entry?.changes ?? 0,
  onChange: entry?.mayChange ? () => ballot.change(entry) : undefined,
})

function Body({ opened, ballot }: { opened: OpenedPoll; ballot: Ballot }) {
  const { poll, me, now } = opened
  if (poll.mayVote || ballot.changing) return <BallotForm poll={poll} ballot={ballot} />
  const why = whyNoBallot(poll, me)
  const counts = poll.state === 'open' || poll.myBallot !== null
  return (
    <>
      {poll.myEntries.length > 1 && poll.myBallot ? (
        <VotedList entries={poll.myEntries} now={now} onChange={ballot.change} />
      ) : poll.myBallot ? (
        <VotedCard secrecy={poll.secrecy} ballot={poll.myBallot} {...changeOf(poll.myEntries[0], ballot)} now={now} late={ballot.late} />
      ) : (
        <Card kind='sunk' className='mt12 t-no-ballot'>
          <View className='b'>{why.title}</View>
          <View className='sub mt4'>{why.words}</View>
        </Card>
      )}
      {counts && <Turnout poll={poll} />}
    </>
  )
}

function PollFoot({ opened: { poll, me }, ballot }: { opened: OpenedPoll; ballot: Ballot }) {
  if (poll.mayVote || ballot.changing) {
    const lines = ballot.vote ? marked(ballot.vote) : 0
    const chosen = poll.slate ? `选好了 ${lines} 个，看一遍` : `选好了：${voteWords(poll, ballot.vote)}`
    return (
      <Foot>
        {ballot.changing && <Button kind='quiet' className='t-keep-vote' onClick={ballot.keep}>不改了</Button>}
        <Button kind='primary' grow className='t-chosen' disabled={lines === 0} onClick={ballot.ask}>{lines > 0 ? chosen : '先在上面选一个'}</Button>
      </Foot>
    )
  }
  // What the authority annulled is not waited for in the meeting: the matter's page tells how it goes on.
  const undone = poll.state === 'annulled'
  const { pollId } = poll
  if (poll.state === 'roll_review') return <Foot><Button kind='primary' grow icon='home' className='t-check-roll' onClick={() => void go('/packages/poll/pages/roll/index', { pollId })}>核对我家的</Button></Foot>
  if (poll.offered.includes('witnessPaper')) return <Foot><Button kind='primary' grow icon='shield' className='t-witness' onClick={() => void go('/packages/poll/pages/paper-witness/index', { pollId })}>去监票</Button></Foot>
  const claims = !poll.myBallot && whyNoBallot(poll, me).step === 'claim'
  return (
    <Foot>
      {claims ? (
        <Button kind='primary' grow className='t-go-claim' onClick={() => void go('/packages/account/pages/claim/index')}>认领我的房屋</Button>
      ) : poll.meetingId && !undone ? (
        <Button kind='tint' grow icon='tea' className='t-meeting' onClick={() => void go('/packages/meeting/pages/detail/index', { meetingId: poll.meetingId ?? '' })}>回到这次会</Button>
      ) : (
        <Button kind='tint' grow icon='branch' className='t-matter' onClick={() => void go('/packages/issue/pages/matter/index', { issueId: poll.issueId })}>看这件事</Button>
      )}
    </Foot>
  )
}
