import { View } from '@tarojs/components'
import { useState } from 'react'
import type { QuestionList, QuestionView } from '@silin/shared'
import { Button, Card, ListRow, Section, Tag } from '@/ui'
import { askedWords, endingWords, SHOWN_AT_FIRST, SHOWN_MORE } from './question-words'

export type Ending = 'answer' | 'promise' | 'declare'

type CurrentQuestionProps = { question: QuestionView; left: number; onEnd: (ending: Ending) => void }

/** The question that is being dealt with, and its three ways to end. */
export function CurrentQuestion({ question, left, onEnd }: CurrentQuestionProps) {
  const can = (ending: Ending) => question.offered.includes(ending)
  return (
    <Card className='t-current-question'>
      <View className='row row--between'>
        <View className='sub grow'>{left > 1 ? `正在答，后面还有 ${left - 1} 个` : '正在答，最后一个'}</View>
        {question.support > 0 && <Tag tone='tea' icon='hand'>{`${question.support} 人也想问`}</Tag>}
      </View>
      <View className='h1 mt4'>{question.text}</View>
      <View className='sub mt4'>{askedWords({ ...question, support: 0 })}</View>
      {can('promise') && <Button kind='primary' block className='mt16 t-end-promise' onClick={() => onEnd('promise')}>要办：定谁来办</Button>}
      <View className='row mt8'>
        {can('answer') && <Button kind='line' grow className='t-end-answer' onClick={() => onEnd('answer')}>当场答了</Button>}
        {can('declare') && <Button kind='line' grow className='ml12 t-end-declare' onClick={() => onEnd('declare')}>办不了</Button>}
      </View>
    </Card>
  )
}

type HostQuestionsProps = { list: QuestionList; currentId: string | undefined; onTake: (questionId: string) => void; onBehalf: () => void }

/** All the others: what waits, taken out of turn with a tap, and what has ended. */
export function HostQuestions({ list, currentId, onTake, onBehalf }: HostQuestionsProps) {
  const [shown, setShown] = useState(SHOWN_AT_FIRST)
  const others = list.questions.filter(({ questionId }) => questionId !== currentId)
  const rest = others.length - shown
  const ended = list.questions.length - list.open
  return (
    <Section title={list.questions.length === 0 ? '大家问的' : `大家问的 ${list.questions.length} 个，答完 ${ended} 个`}>
      <Card rows>
        {others.slice(0, shown).map((question) => <Row key={question.questionId} question={question} onTake={onTake} />)}
        {list.questions.length === 0 && <ListRow title='还没有人问' sub='请大家在手机上点「我要问」，没带手机的您替他记。' />}
        {list.offered.includes('askOnBehalf') && <ListRow icon='edit' title='替没带手机的记一个' className='t-behalf' onClick={onBehalf} />}
      </Card>
      {rest > 0 && <Button kind='text' block className='mt8 t-more-questions' onClick={() => setShown(shown + SHOWN_MORE)}>{`还有 ${rest} 个，再看几个`}</Button>}
    </Section>
  )
}

function Row({ question, onTake }: { question: QuestionView; onTake: (questionId: string) => void }) {
  const { questionId, text, ended, stateWords, offered } = question
  const canTake = offered.includes('promise')
  return (
    <ListRow
      className='t-host-question'
      title={text}
      sub={ended ? endingWords(ended) : askedWords(question)}
      side={ended ? <Tag tone={ended.ending === 'not_possible' ? 'tea' : 'willow'}>{stateWords}</Tag> : canTake ? <Button small kind='text' className='t-take-question' onClick={() => onTake(questionId)}>先答这个</Button> : undefined}
    />
  )
}
