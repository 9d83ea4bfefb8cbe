import { View } from '@tarojs/components'
import type { SessionAnswer } from '@silin/shared'
import { enter } from '@/api'
import { DemoPeople, useDemo } from '@/features/demo'
import { CodePanel } from '@/features/pc'
import { go, useWide } from '@/platform'
import { Button, Mark, Page, Section, Skeleton } from '@/ui'

const home = () => void go('/pages/home/index')

/** In WeChat nobody comes here: everybody is signed in without a tap. A browser shows a code for the phone; only a demo has people to choose from. */
export default function SignInPage() {
  const demo = useDemo()
  const wide = useWide()
  const enterHere = (session: SessionAnswer) => {
    enter(session)
    void go(session.me.isStaff ? '/pages/workbench/index' : '/pages/home/index')
  }
  return (
    <Page title='登录'>
      {demo.loading && <Skeleton cards={2} />}
      {!demo.loading && (
        <>
          <View className='row mt12'>
            <Mark />
            <View className='h1 ml12'>四邻议事</View>
          </View>
          <View className='mt8'>一件事，一根柳条：民议、民办、民管。</View>
          {/* In a demo a narrow window stands for a phone, which needs no code. */}
          {(wide || !demo.data) && <Section title='在电脑上登录'><CodePanel onSignedIn={enterHere} /></Section>}
          {wide && <Button kind='text' className='mt12 t-to-screen' onClick={() => void go('/packages/meeting/pages/screen/index')}>这台电脑接的是会场大屏</Button>}
          <DemoPeople onSignedIn={home} />
        </>
      )}
    </Page>
  )
}
