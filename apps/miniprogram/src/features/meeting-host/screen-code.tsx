import { View } from '@tarojs/components'
import { useState } from 'react'
import { SCREEN_LIMITS, shownPcCode, type ScreenCode } from '@silin/shared'
import { closeScreens, giveScreenCode, useAction } from '@/api'
import { pageAddress } from '@/platform'
import { Button, FieldError, SheetSay, toast } from '@/ui'

const [site = ''] = pageAddress('/', {}).replace(/^https?:\/\//, '').split('/')

/** 投到会场大屏: a code to read out to whoever sits at the machine of the hall. */
export function ScreenCodeRow({ meetingId }: { meetingId: string }) {
  const [given, setGiven] = useState<ScreenCode>()
  const give = useAction(async () => setGiven(await giveScreenCode(meetingId)))
  const off = useAction(async () => {
    await closeScreens(meetingId)
    setGiven(undefined)
    toast('大屏都关了')
  })
  const sentence = give.sentence ?? off.sentence
  const mayBeOpen = given !== undefined || give.problem?.is('screen.too_many') === true
  return (
    <View className='mt16 t-screen'>
      {given && (
        <SheetSay
          lead={<View className='sub'>{`在会场电脑的浏览器打开 ${site}，点「会场大屏」，输入：`}</View>}
          big={shownPcCode(given.code)}
          after={<View className='cap'>{`${SCREEN_LIMITS.codeMinutes} 分钟内有效，只能开一块屏`}</View>}
        />
      )}
      {sentence && <FieldError>{sentence}</FieldError>}
      <Button kind='tint' block icon='pc' className='mt12 t-big-screen' loading={give.busy} onClick={() => void give.run()}>{given ? '再给一个码' : '投到会场大屏'}</Button>
      {mayBeOpen && <Button kind='text' block className='t-screens-off' loading={off.busy} onClick={() => void off.run()}>把大屏都关掉</Button>}
    </View>
  )
}
