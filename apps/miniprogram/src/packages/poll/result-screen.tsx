import { View } from '@tarojs/components'
import { useState } from 'react'
import { bodyOf, RESOLUTION_NAMES, type PollResult, type PollView } from '@silin/shared'
import { entryName } from '@/features/ballot'
import { Conditions, Fingerprints, FlagCards, HandsCard, PrintRow, ResultAxes, RuleCard, SessionRows, SlateCard, spokenResult, verdictWord } from '@/features/result'
import { RollRecordRow } from '@/features/roll-record'
import { go, useShareCard } from '@/platform'
import { Button, Card, Fact, Foot, Icon, ListRow, Page, ReadAloud, Section, Verdict } from '@/ui'
import type { OpenedPoll } from './reading-poll'
import './result-screen.scss'

type ScreenProps = { opened: OpenedPoll; result: PollResult }

/** How it went, with every figure it rests on; the same words whether agreed or not. */
export function ResultScreen({ opened, result }: ScreenProps) {
  const { poll, offline } = opened
  const { passed } = result
  const body = bodyOf(poll.packId)
  useShareCard({ title: `${verdictWord(poll, result)}：${poll.issueTitle}`, path: `/packages/poll/pages/result/index?pollId=${poll.pollId}` })
  return (
    <Page title='表决结果' ground={passed ? 'willow' : 'sunk'} bare offline={offline} hero={<Hero poll={poll} result={result} />} foot={<ResultFoot poll={poll} />}>
      <View className='gutter result__body'>
        <ResultAxes result={result} body={body} />
        {poll.slate && result.slate && <SlateCard slate={poll.slate} result={result.slate} ballotsRoot={result.ballotsRoot} byArea={body.electorate === 'owners'} />}
        <FlagCards poll={poll} result={result} body={body} />
        {poll.myEntries.some(({ ballot }) => ballot) && (
          <Card rows className='mt12 t-my-ballots'>
            {poll.myEntries.map(({ rollEntryId, alias, areaCm2, ballot, heldFor }) => (
              <Fact key={rollEntryId} name={heldFor ? '您代投的' : poll.secrecy === 'secret' ? '您的一票' : '您投的'} strong sub={areaCm2 === null ? undefined : entryName({ alias, heldFor })}>{ballot?.choiceWords ?? '没投'}</Fact>
            ))}
          </Card>
        )}
        {result.ways.length > 1 && <Card rows className='mt12 t-ways'><Fact name='怎么交来的'>{result.ways.map(({ words, ballots }) => `${words} ${ballots} 票`).join('、')}</Fact></Card>}
        {poll.hands && <HandsCard record={poll.hands} />}
        <Conditions result={result} body={body} />
        <View><RollRecordRow record={poll.rollRecord} /></View>
        <Papers poll={poll} />
        <Onward poll={poll} passed={passed} />
        <RuleCard poll={poll} version={result.ruleVersion}><Fingerprints result={result} /></RuleCard>
      </View>
    </Page>
  )
}

function Hero({ poll, result }: { poll: PollView; result: PollResult }) {
  const { passed } = result
  return (
    <View className='gutter result__hero'>
      <View className={`t-question ${passed ? 'c-cream-2' : 'c-ink-2'}`}>{poll.question}</View>
      <View className='row row--between wrap'>
        <View className='mt12 t-verdict'><Verdict passed={passed} word={verdictWord(poll, result)} /></View>
        <View className='mt12'><ReadAloud text={spokenResult(poll, result)} kind={passed ? 'cream' : 'tint'} /></View>
      </View>
      <View className='mt12 t-result-words'>{result.words}</View>
    </View>
  )
}

/** What an owners' vote rests on, and who voted how: by room, for those who are entitled. */
function Papers({ poll: { pollId, noticeText, offered, rollRecord } }: { poll: PollView }) {
  const [open, setOpen] = useState(false)
  // A vote in the room had no notice; its rows can be counted again just the same.
  if (!noticeText) return offered.includes('recount') ? <Card rows className='mt12'><Verify pollId={pollId} /></Card> : null
  return (
    <Card rows className='mt12'>
      {offered.includes('recount') && <Verify pollId={pollId} />}
      {offered.includes('print') && <PrintRow pollId={pollId} />}
      {offered.includes('readBallots') && <ListRow className='t-ballots' icon='ballot' title='各家怎么投的' onClick={() => void go('/packages/poll/pages/ballots/index', { pollId })} />}
      {!open && <ListRow className='t-more-papers' icon='file' title='表决公告、名册' side={<Icon name='down' size='s' colour='ink-2' />} onClick={() => setOpen(true)} />}
      {open && <ListRow className='t-notice' icon='file' title='表决公告' sub='当时怎么公告的' onClick={() => void go('/packages/poll/pages/notice/index', { pollId })} />}
      {open && offered.includes('readRoll') && <ListRow className='t-roll' icon='people' title='名册' sub={rollRecord.versions.length > 0 ? '更正过，每一版都在' : '公告时定下来的'} onClick={() => void go('/packages/poll/pages/roll/index', { pollId })} />}
    </Card>
  )
}

const Verify = ({ pollId }: { pollId: string }) => (
  <ListRow className='t-verify' icon='check' title='自己验算' sub='让手机一票一票重新数一遍' onClick={() => void go('/packages/poll/pages/verify/index', { pollId })} />
)

const toMatter = (poll: PollView) => void go('/packages/issue/pages/matter/index', { issueId: poll.issueId })
const toResolution = (resolutionId: string) => void go('/packages/poll/pages/resolution/index', { resolutionId })

/** Where it goes from here. */
function Onward({ poll, passed }: { poll: PollView; passed: boolean }) {
  const { meetingId } = poll
  return (
    <Section title='接下来'>
      <Card rows>
        <ListRow className='t-matter' icon='branch' title={poll.issueTitle} sub={passed ? '看这件事走到哪一步了' : `${verdictWord(poll, { passed })}不等于不管，看看接下来怎么办`} onClick={() => toMatter(poll)} />
        {meetingId && <ListRow className='t-meeting' icon='tea' title='看这次会' sub='谁说了什么，还谈了哪些事' onClick={() => void go('/packages/meeting/pages/detail/index', { meetingId })} />}
        <SessionRows sessions={poll.sessions} />
      </Card>
    </Section>
  )
}

function ResultFoot({ poll }: { poll: PollView }) {
  const { pollId, resolutionId } = poll
  const share = process.env.TARO_ENV === 'weapp' && <Button icon='share' openType='share' className='t-share'>转发</Button>
  const next = poll.offered.includes('draftResolution') ? (
    <Button kind='primary' grow icon='edit' className='t-draft-resolution' onClick={() => void go('/packages/poll/pages/draft/index', { pollId })}>{`写${RESOLUTION_NAMES[poll.kind]}`}</Button>
  ) : resolutionId ? (
    <Button kind='primary' grow icon='file' className='t-see-resolution' onClick={() => toResolution(resolutionId)}>{`看${RESOLUTION_NAMES[poll.kind]}`}</Button>
  ) : (
    <Button kind='primary' grow className='t-see-matter' onClick={() => toMatter(poll)}>看这件事</Button>
  )
  return (
    <Foot>
      {share}
      {share && <View className='ml12' />}
      {next}
    </Foot>
  )
}
