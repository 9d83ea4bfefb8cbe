import { View } from '@tarojs/components'
import { dayOf, dayWords, type RollObjectionView } from '@silin/shared'
import { Button, Card, ListRow, Section, Tag, type TagTone } from '@/ui'

const STATES: Readonly<Record<RollObjectionView['state'], Readonly<{ words: string; tone: TagTone }>>> = {
  waiting: { words: '等答复', tone: 'tea' },
  corrected: { words: '改过来了', tone: 'willow' },
  rejected: { words: '没有改', tone: 'ink' },
}

type ListProps = { objections: readonly RollObjectionView[]; onAnswer: (objection: RollObjectionView) => void }

/** What was objected, and what was answered; for whoever answers, the ones that still wait come first. */
export function ObjectionList({ objections, onAnswer }: ListProps) {
  if (objections.length === 0) return null
  const sorted = [...objections].sort((one, other) => Number(one.state !== 'waiting') - Number(other.state !== 'waiting'))
  return (
    <Section title={objections.every(({ mine }) => mine) ? '我提的异议' : `名册异议 ${objections.length} 条`}>
      <Card rows className='t-objections'>
        {sorted.map((one) => (
          <ListRow key={one.objectionId} title={one.text} side={<Tag tone={STATES[one.state].tone}>{STATES[one.state].words}</Tag>}>
            <View className='sub'>{[one.about, `${dayWords(dayOf(new Date(one.madeAt)))}提的`].filter(Boolean).join(' · ')}</View>
            {one.reason && <View className='sub'>{`答复：${one.reason}`}</View>}
            {one.offered.includes('decide') && <View className='mt8'><Button kind='tint' small className='t-answer' onClick={() => onAnswer(one)}>答复</Button></View>}
          </ListRow>
        ))}
      </Card>
    </Section>
  )
}
