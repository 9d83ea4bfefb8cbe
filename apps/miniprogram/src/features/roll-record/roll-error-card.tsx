import { View } from '@tarojs/components'
import { areaWords, type CertifiedRollError, type CriterionName } from '@silin/shared'
import { Card, Icon } from '@/ui'

const CRITERIA: Readonly<Record<CriterionName, string>> = {
  'quorum.heads': '来投的业主人数',
  'quorum.area': '来投的面积',
  'approval.heads': '同意的业主人数',
  'approval.area': '同意的面积',
}

/** Beside the result: the roll was not right, and whether that could have made another result. */
export function RollErrorCard({ error }: { error: CertifiedRollError }) {
  const { heads, areaCm2, decisive, criteria } = error
  const concerned = `名册查出有错，涉及 ${heads} 位业主、${areaWords(areaCm2)}`
  return (
    <Card className='mt12 t-roll-error'>
      <View className='row'>
        <Icon name='warn' size='s' colour={decisive ? 'zhu' : 'tea'} />
        <View className={`b ml6 ${decisive ? 'c-zhu' : ''}`}>{decisive ? '名册的错可能改变结果' : '名册的错改变不了结果'}</View>
      </View>
      <View className='mt8'>
        {decisive
          ? `${concerned}。要是名册没错，「${criteria.map((name) => CRITERIA[name]).join('」「')}」够不够就可能不一样。`
          : `${concerned}。不管他们怎么投，每一条够不够都还是一样。`}
      </View>
      {decisive && <View className='sub mt4'>有不服的，可以向街道反映，也可以请法院撤销。</View>}
    </Card>
  )
}
