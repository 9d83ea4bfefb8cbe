import { View } from '@tarojs/components'
import { momentWords, type PcSignInQuestion } from '@silin/shared'
import { Aside, Button, Card, Fact, FieldError, StatePanel } from '@/ui'

const NETWORK = { yes: '和这部手机在同一个网络', no: '和这部手机不在同一个网络。手机用流量上网时，也会这样' }

/** Which PC asks, so that somebody who did not sit down at one can say so. */
export function Question({ question, sentence }: { question: PcSignInQuestion; sentence: string | undefined }) {
  const { device, place, sameNetwork, askedAt, now } = question
  return (
    <>
      <View className='h1 mt16 t-pc-question'>是您本人在电脑上登录吗？</View>
      <Card rows className='mt16'>
        <Fact name='设备' strong>{device}</Fact>
        <Fact name='从哪里' sub={sameNetwork === null ? undefined : NETWORK[sameNetwork ? 'yes' : 'no']}>{place}</Fact>
        <Fact name='什么时候'>{momentWords(new Date(askedAt), new Date(now))}</Fact>
      </Card>
      <Aside icon='shield' className='mt16'>点了确认，那台电脑上就能用您的名义办事。码是别人发给您的、电脑不在您眼前，请点「不是我」。</Aside>
      {sentence && <FieldError>{sentence}</FieldError>}
    </>
  )
}

type AnsweredProps = { yes: boolean; onDone: () => void; onDevices: () => void }

export function Answered({ yes, onDone, onDevices }: AnsweredProps) {
  const done = <Button kind='primary' block className='t-pc-done' onClick={onDone}>知道了</Button>
  if (!yes) {
    return (
      <StatePanel kind='done' title='没有让它登录' actions={<>{done}<Button kind='text' block className='mt8 t-devices' onClick={onDevices}>看看还有哪些设备登录着</Button></>}>
        那个码作废了。如果是别人发码让您扫的，请告诉社区工作人员；有认不出的设备，在「登录的设备」里让它退出。
      </StatePanel>
    )
  }
  return (
    <StatePanel kind='done' title='电脑上登录好了' actions={<>{done}<Button kind='text' block className='mt8 t-devices' onClick={onDevices}>登录的设备</Button></>}>
      用完请在电脑上点「退出登录」，或者在手机的「登录的设备」里让它退出。最多 12 小时，到时自己退出。
    </StatePanel>
  )
}
