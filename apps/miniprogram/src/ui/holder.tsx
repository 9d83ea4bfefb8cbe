import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { px } from '../platform/px'
import { useElder } from '../session'
import { Days } from './days'
import type { Term } from './days-cells'
import { RAIL } from './rail-svg'
import { TermWords, type TermWord } from './term-words'
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
  since?: TermWord
  today?: TermWord
  until?: TermWord
  /** Takes the place of the three columns in elder mode: 「11月28日前办完，还有 4 天」. */
  sentence?: string
  children?: ReactNode
}

const GUTTER = 16
const NIB = 10

/** Who has it now, since when, until when. Follows a <Rail>; its nib points at the stage. */
export function Holder(props: HolderProps) {
  const { lead, who, at, tag, action, term, since, today, until, sentence, children } = props
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
      {inWords ? <View className='mt12 b'>{inWords}</View> : term && <TermWords term={term} since={since} today={today} until={until} />}
      {children}
    </View>
  )
}
