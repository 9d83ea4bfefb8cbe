import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { px } from '../platform/px'
import { useElder } from '../session'
import { Days } from './days'
import { dayCells, todayAt, type Term } from './days-cells'
import { RAIL } from './rail-svg'
import './holder.scss'

type HolderProps = {
  /** 现在在谁手里 */
  lead: string
  who: string
  /** The stage the nib points at. */
  at: 0 | 1 | 2
  tag?: ReactNode
  /** A small Button: 打电话. */
  action?: ReactNode
  term?: Term
  /** Two lines each under the days: since when, today, until when. */
  since?: readonly [string, string]
  today?: readonly [string, string]
  until?: readonly [string, string]
  /** Takes the place of the three columns in elder mode: 「11月28日前办完，还有 4 天」. */
  sentence?: string
  children?: ReactNode
}

const GUTTER = 16
const NIB = 10

/** Words under the days. Today's stand under its leaf, as far as the outer two leave room. */
function TermWords({ term, since, today, until }: Pick<HolderProps, 'since' | 'today' | 'until'> & { term: Term }) {
  const cells = dayCells(term)
  const middle = Math.min(Math.max(todayAt(cells), 0.36), 0.64)
  const colour = cells.includes('late') ? 'c-zhu' : 'c-tea'
  return (
    <View className='holder__when'>
      {since && <View className='cap'>{since[0]}<View>{since[1]}</View></View>}
      {today && (
        <View className={`cap b holder__today ${colour}`} style={{ left: `${(middle * 100).toFixed(1)}%` }}>
          {today[0]}
          <View>{today[1]}</View>
        </View>
      )}
      {until && <View className='cap holder__until'><View className='b c-ink'>{until[0]}</View>{until[1]}</View>}
    </View>
  )
}

/** Who has it now, since when, until when. Follows a <Rail>; its nib points at the stage. */
export function Holder(props: HolderProps) {
  const { lead, who, at, tag, action, term, sentence, children } = props
  const elder = useElder()
  const inWords = elder ? sentence : undefined
  return (
    <View className='holder'>
      <View className='holder__nib' style={{ left: px(RAIL.discs[at] - GUTTER - NIB) }} />
      <View className='row row--between'>
        <View className='sub'>{lead}</View>
        {tag}
      </View>
      <View className='row row--between mt4'>
        <View className='holder__who grow'>{who}</View>
        {action}
      </View>
      {term && <Days term={term} label={sentence} />}
      {inWords ? <View className='mt12 b'>{inWords}</View> : term && <TermWords {...props} term={term} />}
      {children}
    </View>
  )
}
