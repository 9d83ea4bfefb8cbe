import { View } from '@tarojs/components'
import { useState } from 'react'
import { CLAIM_LIMITS, CODE_LIMITS, codeInScan, groupedCode, plainCode, type RedeemCodeAnswer } from '@silin/shared'
import { redeemCode, useAction } from '@/api'
import { canScan, scan } from '@/platform'
import { Button, Card, Chips, Field, FieldError, Icon, TextField } from '@/ui'
import { CAPACITIES } from './capacities'
import { codeFaults } from './code-faults'
import { useCodeDraft } from './use-code-draft'

type CodeFormProps = {
  /** The page was opened by the letter's own picture. */
  opened: string | undefined
  onDone: (answer: RedeemCodeAnswer) => void
}

/** The code from a letter, and who holds it. A slip in copying is found here, before it costs a try. */
export function CodeForm({ opened, onDone }: CodeFormProps) {
  const { typed, draft, change, done } = useCodeDraft(opened)
  const [tried, setTried] = useState(false)
  const faults = tried ? codeFaults(draft) : {}
  const send = useAction(async () => {
    const answer = await redeemCode(draft)
    done()
    onDone(answer)
  })
  const submit = () => {
    setTried(true)
    if (Object.keys(codeFaults(draft)).length === 0) void send.run()
  }
  return (
    <>
      <CodeField value={typed.code} onChange={(code) => change({ code })} error={faults.code} />
      <Field label='您的姓名' error={faults.name}>
        <TextField id='code-name' value={typed.name} onChange={(name) => change({ name })} placeholder='和房产证上的一样' max={CLAIM_LIMITS.nameMax} />
      </Field>
      <Field label='手机号' hint='只给网格员核对' error={faults.phone}>
        <TextField id='code-phone' value={typed.phone} onChange={(phone) => change({ phone })} placeholder='11 位手机号' type='tel' max={13} />
      </Field>
      <Field label='您是'>
        <Chips options={CAPACITIES} value={typed.capacity} onChange={(capacity) => change({ capacity })} />
      </Field>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
      <Button kind='primary' block className='mt28 t-redeem' loading={send.busy} onClick={submit}>
        认证我的住址
      </Button>
    </>
  )
}

type CodeFieldProps = { value: string; onChange: (code: string) => void; error: string | undefined }

function CodeField({ value, onChange, error }: CodeFieldProps) {
  const [missed, setMissed] = useState(false)
  const [typing, setTyping] = useState(!canScan() && value === '')
  const look = async () => {
    const found = await scan()
    if (found === undefined) return
    const code = codeInScan(found)
    setMissed(code === undefined)
    if (code) onChange(groupedCode(code))
  }
  const wrong = error ?? (missed ? '这不是信上的码，请对着信再扫一次，或者照着输入。' : undefined)
  if (!typing) {
    return (
      <View className='mt20'>
        {value !== '' && <Scanned code={value} />}
        {wrong && <FieldError>{wrong}</FieldError>}
        <View className='mt12'>{canScan() && <Button kind='tint' block icon='scan' className='t-scan-letter' onClick={() => void look()}>{value === '' ? '扫信上的码' : '再扫一次'}</Button>}</View>
        <Button kind='text' block className='mt8 t-type-letter' onClick={() => setTyping(true)}>
          {value === '' ? '扫不出来，照着信输入' : '码不对，我来改'}
        </Button>
      </View>
    )
  }
  return (
    <Field label='信上的码' hint='16 个字母和数字' error={wrong}>
      <TextField id='letter-code' value={value} onChange={onChange} max={CODE_LIMITS.textMax} placeholder='例如 7KQ2-M4XD-…' wrong={Boolean(wrong)} label='信上的码' />
    </Field>
  )
}

function Scanned({ code }: { code: string }) {
  return (
    <Card kind='flat'>
      <View className='row'>
        <Icon name='check' colour='willow-700' />
        <View className='grow ml12'>
          <View className='sub'>信上的码</View>
          <View className='b t-letter-code'>{groupedCode(plainCode(code))}</View>
        </View>
      </View>
    </Card>
  )
}
