import { View } from '@tarojs/components'
import { daysBetween, daysLeftWords, dayWords, type MatterView } from '@silin/shared'
import { call } from '@/platform'
import { Button, Holder, Rail, Tag, type RailState } from '@/ui'

const TIPS: Partial<Record<MatterView['state'], NonNullable<RailState['tip']>>> = {
  returned: 'resting', parked: 'resting', declined: 'cut', withdrawn: 'cut', not_adopted: 'cut', referred: 'cut', merged: 'grafted',
}

/** 民议 → 民办 → 民管 as the willow branch: where it stands. */
export function MatterRail({ matter, today }: { matter: MatterView; today: string }) {
  const { rail, state, dueOn } = matter
  const left = dueOn && (state === 'parked' ? `${dayWords(dueOn)}接着办` : daysLeftWords(dueOn, today))
  const notes = [undefined, rail.at === 1 && left ? left : undefined, undefined]
  const direct = rail.words[0] === '不用开会'
  const stage = (i: 0 | 1 | 2, sign: string, name: string) => ({ sign, name, state: rail.words[i], note: notes[i], skipped: i === 0 && direct })
  const label = `民议：${rail.words[0]}；民办：${rail.words[1]}；民管：${rail.words[2]}`
  return <Rail rail={{ steps: rail.done, at: rail.at, tip: TIPS[state] }} stages={[stage(0, '议', '民议'), stage(1, '办', '民办'), stage(2, '管', '民管')]} label={label} />
}

/** What the last day means to whoever has it: work is done by then, or a pause is over. */
const END = {
  carried: { tag: '按时', tone: 'willow', until: '最晚办完', sentence: (dueOn: string, today: string) => `${dayWords(dueOn)}前办完，${daysLeftWords(dueOn, today)}` },
  parked: { tag: '先挂账', tone: 'tea', until: '接着办', sentence: (dueOn: string) => `先挂账，${dayWords(dueOn)}接着办` },
} as const

type HoldingProps = { matter: MatterView; today: string }

/** Who has it, since when, until when; straight under the branch. */
export function Holding({ matter, today }: HoldingProps) {
  const { holding, rail, state } = matter
  if (!holding) return <View className='mt16' />
  const { who, since, dueOn, phone, overdue } = holding
  const at = rail.at === 3 ? 2 : rail.at
  const end = END[state === 'parked' ? 'parked' : 'carried']
  const term = dueOn ? { past: Math.max(daysBetween(since, today), 0), total: Math.max(daysBetween(since, dueOn) + 1, 1) } : undefined
  return (
    <Holder
      lead='现在在谁手里'
      who={who}
      at={at}
      tag={dueOn ? <Tag tone={overdue ? 'zhu' : end.tone}>{overdue ? '超时了' : end.tag}</Tag> : undefined}
      action={phone ? <Button small kind='tint' icon='phone' className='t-call' onClick={() => void call(phone)}>打电话</Button> : undefined}
      term={term}
      since={[dayWords(since), '接手']}
      today={term ? ['今天', dueOn && overdue ? daysLeftWords(dueOn, today) : `第 ${term.past + 1} 天`] : undefined}
      until={dueOn ? [dayWords(dueOn), end.until] : undefined}
      sentence={dueOn ? end.sentence(dueOn, today) : undefined}
    >
      {!dueOn && <View className='sub mt4'>{`${dayWords(since)}起`}</View>}
    </Holder>
  )
}
