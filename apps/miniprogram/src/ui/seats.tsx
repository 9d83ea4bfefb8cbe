import { View } from '@tarojs/components'
import { seatPlan } from './seats-plan'
import './seats.scss'

type SeatsProps = {
  present: number
  invited: number
  /** 人, 户: used in the line that says what one leaf stands for. */
  unit?: string
  /** On dark willow (the default) or on a card. */
  ground?: 'willow' | 'card'
}

/** Who came, as leaves. The figures are said in words beside it. */
export function Seats({ present, invited, unit = '人', ground = 'willow' }: SeatsProps) {
  const { taken, leaves, perLeaf } = seatPlan(present, invited)
  return (
    <View aria-label={`应到 ${invited} ${unit}，实到 ${present} ${unit}`}>
      <View className={`seats seats--${ground}`}>
        {Array.from({ length: leaves }, (_, i) => (
          <View key={i} className={i < taken ? 'seats__s' : 'seats__s is-off'} />
        ))}
      </View>
      {perLeaf > 1 && <View className={ground === 'willow' ? 'sub c-cream-2' : 'cap'}>{`一片叶子是 ${perLeaf} ${unit}`}</View>}
    </View>
  )
}
