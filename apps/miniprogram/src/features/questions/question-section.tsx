import { View } from '@tarojs/components'
import { useState } from 'react'
import type { QuestionList, QuestionView } from '@silin/shared'
import { supportQuestion, unsupportQuestion, useAction, withdrawQuestion } from '@/api'
import { go } from '@/platform'
import { Button, Card, FieldError, ListRow, ReadAloud, Section, Tag } from '@/ui'
import { askedWords, endingWords, SHOWN_AT_FIRST, SHOWN_MORE, spokenQuestions } from './question-words'

type QuestionSectionProps = { list: QuestionList; over: boolean; onAsk: () => void; refresh: () => Promise<void> }

/** What neighbours want to know: join in, ask, and how each ended. */
export function QuestionSection({ list, over, onAsk, refresh }: QuestionSectionProps) {
  const [shown, setShown] = useState(SHOWN_AT_FIRST)
  const { questions } = list
  const rest = questions.length - shown
  return (
    <Section title={questions.length === 0 ? '大家想问的' : `大家想问的 ${questions.length} 个`}>
      {questions.length === 0 && <Card kind='flat'><View className='sub'>{over ? '这场会没有人提问。' : '还没有人问。您先问一个，想问的人多的先答。'}</View></Card>}
      {questions.length > 0 && (
        <Card rows>
          {questions.slice(0, shown).map((question) => <Row key={question.questionId} question={question} refresh={refresh} />)}
        </Card>
      )}
      {rest > 0 && <Button kind='text' block className='mt8 t-more-questions' onClick={() => setShown(shown + SHOWN_MORE)}>{`还有 ${rest} 个，再看几个`}</Button>}
      {list.offered.includes('ask') && <Button kind='tint' block icon='plus' className='mt12 t-ask' onClick={onAsk}>我要问</Button>}
      {questions.length > 0 && <View className='mt8'><ReadAloud kind='text' text={spokenQuestions(list)} /></View>}
    </Section>
  )
}

function Row({ question, refresh }: { question: QuestionView; refresh: () => Promise<void> }) {
  const { questionId, text, ended } = question
  const issueId = ended?.issueId ?? undefined
  const act = useAction(async (what: (id: string) => Promise<unknown>) => {
    await what(questionId)
    await refresh()
  })
  return (
    <ListRow className='t-question' arrow={issueId !== undefined} onClick={issueId ? () => void go('/packages/issue/pages/matter/index', { issueId }) : undefined}>
      <View className='b'>{text}</View>
      <View className='sub'>{askedWords(question)}</View>
      {ended && <Ended question={question} />}
      <Offers question={question} busy={act.busy} run={(what) => void act.run(what)} />
      {act.sentence && <FieldError>{act.sentence}</FieldError>}
    </ListRow>
  )
}

function Ended({ question: { ended, stateWords } }: { question: QuestionView }) {
  if (!ended) return null
  return (
    <View className='mt4 t-ended'>
      <Tag tone={ended.ending === 'not_possible' ? 'tea' : 'willow'}>{stateWords}</Tag>
      <View className='mt4'>{endingWords(ended)}</View>
      {ended.issueId && <View className='sub c-willow'>{`变成了一件事（${ended.issueNumber ?? ''}），${ended.issueStateWords ?? ''}，点开看进展`}</View>}
    </View>
  )
}

type OffersProps = { question: QuestionView; busy: boolean; run: (what: (id: string) => Promise<unknown>) => void }

function Offers({ question: { offered }, busy, run }: OffersProps) {
  const can = (action: string) => offered.includes(action)
  if (!can('support') && !can('unsupport') && !can('withdraw')) return null
  return (
    <View className='row mt8'>
      {can('support') && <Button small kind='tint' icon='hand' className='t-support' loading={busy} onClick={() => run(supportQuestion)}>我也想问</Button>}
      {can('unsupport') && <Button small kind='line' icon='check' className='t-unsupport' loading={busy} onClick={() => run(unsupportQuestion)}>跟着问了</Button>}
      {can('withdraw') && <Button small kind='quiet' className='t-withdraw-question' loading={busy} onClick={() => run(withdrawQuestion)}>收回不问了</Button>}
    </View>
  )
}
