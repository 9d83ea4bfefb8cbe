import { View } from '@tarojs/components'
import { useState } from 'react'
import { clockTimeOf, dayAndWeekday, dayOf } from '@silin/shared'
import { moveDemoClock, useAction } from '@/api'
import { Button, role, Sheet } from '@/ui'
import { useDemo } from './use-demo'
import './demo-bar.scss'

const STEPS = [
  { text: '10 分钟后', minutes: 10 },
  { text: '1 小时后', minutes: 60 },
  { text: '1 天后', minutes: 1_440 },
  { text: '6 天后', minutes: 8_640 },
] as const

/** Only in a demo: which day it is there, and a way to the next. Nothing is shortened; time passes. */
export function DemoBar({ onMoved }: { onMoved: () => void }) {
  const demo = useDemo()
  const [open, setOpen] = useState(false)
  const move = useAction(async (minutes: number) => {
    await moveDemoClock(minutes)
    setOpen(false)
    await demo.refresh()
    onMoved()
  })
  // An empty place until then: what comes in between would send everything beside it to the view once more.
  if (!demo.data) return <View />
  const now = new Date(demo.data.now)
  return (
    <View>
      <View className='demo-bar t-demo-bar' onClick={() => setOpen(true)} {...role('button')}>
        演示时间 {dayAndWeekday(dayOf(now))} {clockTimeOf(now)}，点这里往后走
      </View>
      <Sheet open={open} title='让演示的时间往后走' onClose={() => setOpen(false)}>
        <View className='sub'>规定的天数一天不少，只是替您把日历翻过去。</View>
        {STEPS.map(({ text, minutes }) => (
          <Button key={minutes} block className={`mt12 t-clock-${minutes}`} loading={move.busy} onClick={() => void move.run(minutes)}>
            {text}
          </Button>
        ))}
        {move.sentence && <View className='sub c-zhu mt12'>{move.sentence}</View>}
      </Sheet>
    </View>
  )
}
