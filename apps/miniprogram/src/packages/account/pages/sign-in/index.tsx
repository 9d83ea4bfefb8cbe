import { View } from '@tarojs/components'
import { go } from '@/platform'
import { DemoPeople, useDemo } from '@/features/demo'
import { Mark, Page, Skeleton, StatePanel } from '@/ui'

/** In WeChat nobody comes here: everybody is signed in without a tap. A browser has demo people, or nothing. */
export default function SignInPage() {
  const demo = useDemo()
  const home = () => void go('/pages/home/index')
  return (
    <Page title='登录'>
      {demo.loading && <Skeleton cards={2} />}
      {!demo.loading && !demo.data && (
        <StatePanel kind='no-permission' title='请在微信里打开'>
          浏览器里不能登录。请用微信搜索「四邻议事」小程序，进去就能用，不用注册。
        </StatePanel>
      )}
      {demo.data && (
        <>
          <View className='row mt12'>
            <Mark />
            <View className='h1 ml12'>四邻议事</View>
          </View>
          <View className='mt8'>一件事，一根柳条：民议、民办、民管。</View>
          <DemoPeople onSignedIn={home} />
        </>
      )}
    </Page>
  )
}
