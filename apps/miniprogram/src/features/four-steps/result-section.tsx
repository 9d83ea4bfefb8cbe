import { View } from '@tarojs/components'
import { dayWords, type ResultQueryView, type FourStepsView } from '@silin/shared'
import { Aside, Button, Card, Section } from '@/ui'
import type { StepsSheet } from './steps-foot'

/** 实施结果: what was made public, and what is asked and answered about it. */
export function ResultSection({ view: { result, offered }, onSheet }: { view: FourStepsView; onSheet: (sheet: StepsSheet) => void }) {
  if (!result) return null
  return (
    <Section title='实施结果'>
      <Card>
        <View className='t-result-text'>{result.text}</View>
        <View className='sub mt8'>{`公开到${dayWords(result.displayedUntil)}`}</View>
      </Card>
      {result.queries.map((query) => <Query key={query.queryId} query={query} onAnswer={() => onSheet({ answer: query.queryId })} />)}
      {result.queries.length === 0 && <Aside icon='info' className='mt8'>还没有人提疑问。</Aside>}
      {offered.includes('ask') && <Button kind='line' block className='mt12 t-ask-result' onClick={() => onSheet('ask')}>我有疑问</Button>}
    </Section>
  )
}

function Query({ query: { text, askedOn, mine, supervision, answer, answeredOn, offered }, onAnswer }: { query: ResultQueryView; onAnswer: () => void }) {
  const who = supervision ? '村务监督委员会' : mine ? '您' : '乡亲'
  return (
    <Card className='mt12 t-query'>
      <View className='cap'>{`${dayWords(askedOn)} · ${who}问`}</View>
      <View className='mt4'>{text}</View>
      {answer && <View className='sub mt8'>{`${answeredOn ? dayWords(answeredOn) : ''}答复：${answer}`}</View>}
      {!answer && !offered.includes('answer') && <View className='sub mt8'>等答复</View>}
      {offered.includes('answer') && <Button small kind='tint' className='mt8 t-answer-query' onClick={onAnswer}>答复</Button>}
    </Card>
  )
}
