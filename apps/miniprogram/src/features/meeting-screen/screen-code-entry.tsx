import { View } from '@tarojs/components'
import { useState } from 'react'
import { SCREEN_LIMITS, screenCodeIn } from '@silin/shared'
import { Aside, Button, Field, TextField } from '@/ui'

type EntryProps = { busy: boolean; sentence: string | undefined; onCode: (code: string) => void }

/** The machine of the hall, before anybody has told it which evening it shows. */
export function ScreenCodeEntry({ busy, sentence, onCode }: EntryProps) {
  const [text, setText] = useState('')
  const code = screenCodeIn(text)
  return (
    <View className='mt20'>
      <Field label='主持人手机上的大屏码' hint={`${SCREEN_LIMITS.codeSigns} 个字母和数字`} error={sentence}>
        <TextField id='screen-code' value={text} onChange={setText} max={SCREEN_LIMITS.codeSigns + 4} placeholder='例如 ABCD 2345' wrong={Boolean(sentence)} />
      </Field>
      <Button kind='primary' block className='mt16 t-open-screen' disabled={!code} loading={busy} onClick={() => code && onCode(code)}>
        {code ? '投到这块屏' : '先填好大屏码'}
      </Button>
      <Aside icon='mobile' className='mt16'>主持人在手机上打开主持台，点「亮出签到码」，再点「投到会场大屏」，码就出来了。</Aside>
      <Aside icon='lock' className='mt8'>这台电脑不会登录谁的账号，只看得到会场里大家都能看的。</Aside>
    </View>
  )
}
