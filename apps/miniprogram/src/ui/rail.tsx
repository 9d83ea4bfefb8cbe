import { Image, View } from '@tarojs/components'
import { px } from '../platform/px'
import { discY, RAIL, railSvg, type RailState } from './rail-svg'
import { role } from './role'
import { svgDataUri } from './svg'
import './rail.scss'

export type { RailState } from './rail-svg'

/** One stage: its sign (议), name (民议), where it stands (谈成了) and a second line (11月17日). */
export type RailStage = Readonly<{ sign: string; name: string; state: string; note?: string; skipped?: boolean }>

type RailProps = {
  rail: RailState
  stages: readonly [RailStage, RailStage, RailStage]
  /** The whole branch in one sentence, for those who listen. */
  label: string
}

const STAGES = [0, 1, 2] as const

function standing(stage: 0 | 1 | 2, { at, steps, tip }: RailState, skipped?: boolean): string {
  if (skipped) return 'is-skipped'
  // The branch ended before this stage: its place stays, quietly, and says nothing.
  if (stage > at && (tip === 'cut' || tip === 'grafted')) return 'is-never'
  if (stage < at) return 'is-done'
  if (stage === at) return 'is-now'
  return steps[stage] > 0 ? 'is-again' : 'is-next'
}

function discStyle(stage: 0 | 1 | 2, now: boolean): { left: string; top: string } {
  const radius = now ? RAIL.radiusNow : RAIL.radius
  return { left: px(RAIL.discs[stage] - radius), top: px(Math.round(discY(stage) - radius)) }
}

/** 三段柳条: the signature of a matter's page. Stands in Page's `hero` on ground willow; a <Holder> follows. */
export function Rail({ rail, stages, label }: RailProps) {
  return (
    <View className='rail' {...role('img')} aria-label={label}>
      <Image className='rail__svg' src={svgDataUri(railSvg(rail))} />
      {STAGES.map((stage) => {
        const standingNow = standing(stage, rail, stages[stage].skipped)
        return (
          <View key={stage} className={`rail__disc ${standingNow}`} style={discStyle(stage, standingNow === 'is-now')}>
            {stages[stage].sign}
          </View>
        )
      })}
      <View className='rail__cols'>
        {STAGES.map((stage) => (
          <View key={stage} className={`rail__col ${standing(stage, rail, stages[stage].skipped)}`}>
            <View className='rail__name'>{stages[stage].name}</View>
            <View className='rail__state'>{stages[stage].state}</View>
            {stages[stage].note && <View className='rail__state'>{stages[stage].note}</View>}
          </View>
        ))}
      </View>
    </View>
  )
}
