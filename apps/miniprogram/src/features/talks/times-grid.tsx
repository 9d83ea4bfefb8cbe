import { View } from '@tarojs/components'
import type { TalkList, TalkTimeView } from '@silin/shared'
import { role } from '@/ui'
import { clockOf, STANDING } from './talk-words'
import './times-grid.scss'

type TimesGridProps = { list: TalkList; onPick: (time: TalkTimeView) => void }

/** Clock times as large as a thumb; what is taken stays readable and takes no tap. */
export function TimesGrid({ list, onPick }: TimesGridProps) {
  return (
    <View className='talk-times'>
      {list.times.map((time) => {
        const free = time.standing === 'free'
        return (
          <View
            key={time.startsAt}
            className={`talk-time ${free ? 'talk-time--free t-free' : ''}`}
            hoverClass={free ? 'is-press' : 'none'}
            onClick={free ? () => onPick(time) : undefined}
            {...(free ? role('button') : {})}
          >
            <View className='talk-time__clock'>{clockOf(time.startsAt)}</View>
            <View className='cap'>{STANDING[time.standing]}</View>
          </View>
        )
      })}
    </View>
  )
}
