import { View } from '@tarojs/components'
import { Card, Fact } from '@/ui'

/** What is collected, why, how long, and how to take it back. Version in PRIVACY_GUIDE (shared). */
export const PRIVACY_POINTS = [
  { name: '要哪些', words: '姓名、手机号、房号，只在认领房屋时填。投票时再记一个只在这次表决里用的设备号，认不出是哪部手机。' },
  { name: '做什么', words: '网格员拿来核对您是不是住在这里的人，保证一户、一人只投一票。' },
  { name: '谁能看', words: '只有社区里核对的工作人员。邻居只看到「3号楼居民」。' },
  { name: '存多久', words: '您解除认领后，核对用的内容不再使用；投过的票和会议记录依法存档。' },
  { name: '不同意', words: '照样能看公开的事，只是不能提事、附议和投票。随时可以在「我的」里收回。' },
] as const

export function PrivacyGuide() {
  return (
    <>
      <View className='h2 mt16'>您的信息，这样用</View>
      <Card rows className='mt12'>
        {PRIVACY_POINTS.map(({ name, words }) => (
          <Fact key={name} name={name} strong={false}>
            {words}
          </Fact>
        ))}
      </Card>
    </>
  )
}
