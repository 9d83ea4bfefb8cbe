import { View } from '@tarojs/components'
import { dayCells, todayAt, type Term } from './days-cells'
import './term-words.scss'

/** Two lines: a day, and what it is. */
export type TermWord = readonly [string, string]

type TermWordsProps = {
  term: Term
  since?: TermWord
  today?: TermWord
  until?: TermWord
}

/**
 * Words under <Days>, in the order of the calendar. Today's stand under its leaf, as far as the outer two leave room;
 * once it is late, today comes last and the missed day lies between.
 */
export function TermWords({ term, since, today, until }: TermWordsProps) {
  const cells = dayCells(term)
  const late = cells.includes('late')
  const middle = Math.min(Math.max(todayAt(cells), 0.36), 0.64)
  return (
    <View className='term-words'>
      {since && <View className='cap'>{since[0]}<View>{since[1]}</View></View>}
      {until && <View className={`cap ${late ? 'center' : 'term-words__end'}`}><View className='b c-ink'>{until[0]}</View>{until[1]}</View>}
      {today && (
        <View className={`cap b ${late ? 'c-zhu term-words__end' : 'c-tea term-words__today'}`} style={late ? {} : { left: `${(middle * 100).toFixed(1)}%` }}>
          {today[0]}
          <View>{today[1]}</View>
        </View>
      )}
    </View>
  )
}
