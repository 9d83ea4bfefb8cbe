import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, type MeetingView } from '@silin/shared'
import { canScan, scan } from '@/platform'
import { Aside, Button, Card, Field, FieldError, TextField } from '@/ui'
import { whenWords } from './meeting-words'
import { readScanned, typedCode } from './scanned-code'

const CODE_SIGNS = 10

/** Which meeting this is, before one says 我到了. */
export function MeetingBrief({ meeting, now }: { meeting: MeetingView; now: Date }) {
  return (
    <Card className='mt16'>
      <View className='sub'>{meeting.formName}</View>
      <View className='h2 mt4'>{meeting.title}</View>
      <View className='sub mt8'>{`${whenWords(meeting, dayOf(now))}，${meeting.venueName}`}</View>
    </Card>
  )
}

type CodeEntryProps = {
  /** Why the last code did not do. */
  sentence: string | undefined
  busy: boolean
  onCode: (code: string) => void
}

/** Without a code yet: the camera where there is one, typing what stands under the code where there is none. */
export function CodeEntry({ sentence, busy, onCode }: CodeEntryProps) {
  const [typing, setTyping] = useState(!canScan())
  const [text, setText] = useState('')
  const [missed, setMissed] = useState(false)
  const look = async () => {
    const found = await scan()
    if (found === undefined) return
    const { code } = readScanned(found)
    setMissed(code === undefined)
    if (code) onCode(code)
  }
  const ready = typedCode(text).length === CODE_SIGNS
  const wrong = sentence ?? (missed ? '这不是签到码，请对着会场屏幕上、或者门口贴的码再扫一次。' : undefined)
  return (
    <View className='mt20'>
      {!typing && <Button kind='primary' block icon='scan' className='t-scan' loading={busy} onClick={() => void look()}>扫会场的签到码</Button>}
      {typing && (
        <Field label='屏幕上或门口的签到码' hint='10 个字母和数字' error={wrong}>
          <TextField id='check-in-code' value={text} onChange={setText} max={16} placeholder='例如 ABCDE 23456' wrong={Boolean(wrong)} />
        </Field>
      )}
      {typing && (
        <Button kind='primary' block className='mt16 t-check-in' disabled={!ready} loading={busy} onClick={() => onCode(typedCode(text))}>
          {ready ? '签到' : '先填好签到码'}
        </Button>
      )}
      {!typing && wrong && <FieldError>{wrong}</FieldError>}
      {!typing && <Button kind='text' block className='mt8 t-type-code' onClick={() => setTyping(true)}>扫不出来，输入码</Button>}
      <Aside icon='people' className='mt16'>没带手机的邻居，找门口的网格员登记一样算。</Aside>
    </View>
  )
}
