import { View } from '@tarojs/components'
import { dayWords, dayOf, type ObjectionView, type ResolutionView } from '@silin/shared'
import { confirmSlip, openDocument, useAction } from '@/api'
import { Button, Card, FieldError, Section, Tag, type TagTone } from '@/ui'
import { aboutObjection, answerWords, sumWords } from './objection-words'
import type { Answering } from './rule-sheet'

const TONE: Readonly<Record<ObjectionView['state'], TagTone>> = {
  entered: 'tea', open: 'tea', overruled: 'ink', upheld: 'zhu', answered: 'ink', moot: 'ink', rejected: 'ink', lapsed: 'ink',
}

type ListProps = { resolution: ResolutionView; items: readonly ObjectionView[]; onAnswer: (answering: Answering) => void; onChange: () => void }

/** Everything that was objected, and what was answered: for everybody, without names. */
export function ObjectionList({ resolution: { objections }, items, onAnswer, onChange }: ListProps) {
  const until = answerWords(objections.answerUntil)
  return (
    <Section title='异议和答复'>
      <View className='sub t-objection-sum'>{[sumWords(objections), until].filter(Boolean).join('，')}</View>
      {items.map((one) => <Objection key={one.objectionId} objection={one} onAnswer={onAnswer} onChange={onChange} />)}
    </Section>
  )
}

function Objection({ objection, onAnswer, onChange }: { objection: ObjectionView; onAnswer: ListProps['onAnswer']; onChange: () => void }) {
  const { number, reason, madeAt, state, stateWords, answer, slip, offered } = objection
  const confirm = useAction(async () => {
    await confirmSlip(objection.objectionId)
    onChange()
  })
  return (
    <Card className='mt8 t-objection'>
      <View className='row row--between'>
        <View className='sub'>{`第 ${number} 条 · ${dayWords(dayOf(new Date(madeAt)))}`}</View>
        <Tag tone={TONE[state]}>{stateWords}</Tag>
      </View>
      <View className='mt8'>{reason}</View>
      <View className='cap mt4'>{aboutObjection(objection)}</View>
      {answer && <View className='mt8 t-answer'><View className='b'>{`${answer.by}答复`}</View><View className='mt4'>{answer.reason}</View></View>}
      {slip && <Button kind='text' small icon='file' className='mt8 t-slip' onClick={() => openDocument(slip)}>看签字的纸</Button>}
      {offered.includes('rule') && <Button kind='line' block className='mt12 t-rule' onClick={() => onAnswer({ objection, as: 'rule' })}>答复这一条</Button>}
      {offered.includes('confirm') && <Button kind='line' block className='mt12 t-confirm-slip' loading={confirm.busy} onClick={() => void confirm.run()}>纸上写的一样，签了名</Button>}
      {offered.includes('reject') && <Button kind='quiet' block className='mt4 t-reject-slip' onClick={() => onAnswer({ objection, as: 'reject' })}>这张纸不作数</Button>}
      {confirm.sentence && <FieldError>{confirm.sentence}</FieldError>}
    </Card>
  )
}
