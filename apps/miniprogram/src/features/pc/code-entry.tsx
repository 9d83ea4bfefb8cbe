import { View } from '@tarojs/components'
import { useState } from 'react'
import { PC_SIGN_IN_LIMITS, pcCodeIn } from '@silin/shared'
import { canScan, scan } from '@/platform'
import { Aside, Button, Field, FieldError, TextField } from '@/ui'

type CodeEntryProps = {
  /** Why the last code did not do. */
  sentence: string | undefined
  busy: boolean
  onCode: (code: string) => void
}

const NOT_OURS = '这不是登录码。请在电脑上打开「四邻议事」的登录页，再扫一次。'

/** The code on the PC's screen, by camera or by hand. */
export function CodeEntry({ sentence, busy, onCode }: CodeEntryProps) {
  const [typing, setTyping] = useState(!canScan())
  const [text, setText] = useState('')
  const [missed, setMissed] = useState(false)
  const look = async () => {
    const found = await scan()
    if (found === undefined) return
    const code = pcCodeIn(found)
    setMissed(code === undefined)
    if (code) onCode(code)
  }
  const code = pcCodeIn(text)
  const wrong = missed ? NOT_OURS : sentence
  return (
    <View className='mt20'>
      {!typing && <Button kind='primary' block icon='scan' className='t-scan' loading={busy} onClick={() => void look()}>扫电脑上的码</Button>}
      {typing && (
        <Field label='电脑屏幕上的登录码' hint={`${PC_SIGN_IN_LIMITS.codeSigns} 个字母和数字`} error={wrong}>
          <TextField id='pc-code' value={text} onChange={setText} max={PC_SIGN_IN_LIMITS.codeSigns + 4} placeholder='例如 ABCD 2345' wrong={Boolean(wrong)} />
        </Field>
      )}
      {typing && (
        <Button kind='primary' block className='mt16 t-pc-look' disabled={!code} loading={busy} onClick={() => code && onCode(code)}>
          {code ? '下一步' : '先填好登录码'}
        </Button>
      )}
      {!typing && wrong && <FieldError>{wrong}</FieldError>}
      {!typing && <Button kind='text' block className='mt8 t-type-code' onClick={() => setTyping(true)}>扫不出来，输入屏幕上的码</Button>}
      <Aside icon='pc' className='mt16'>在电脑的浏览器里打开「四邻议事」，点「登录」，码就在屏幕上。</Aside>
    </View>
  )
}
