import { View } from '@tarojs/components'
import { DANGER_NUMBERS } from '@silin/shared'
import { call } from '@/platform'
import { Button, Icon } from '@/ui'
import './danger-numbers.scss'

/** 「有危险？」 comes before the form: one tap dials. */
export function DangerNumbers() {
  return (
    <View className='danger t-danger'>
      <View className='row'>
        <Icon name='warn' colour='zhu' size='s' />
        <View className='b c-zhu ml6'>有危险？先打电话</View>
      </View>
      <View className='danger__nums'>
        {DANGER_NUMBERS.map(({ number, words }) => (
          <Button key={number} kind='line' small className='danger__num' label={`拨打 ${number}，${words}`} onClick={() => void call(number)}>
            {`${number} ${words}`}
          </Button>
        ))}
      </View>
    </View>
  )
}
