import { View } from '@tarojs/components'
import { useState } from 'react'
import { ballotInScan, isPaperCode, PAPER_CODE_DIGITS, plainPaperCode } from '@silin/shared'
import { canScan, scan } from '@/platform'
import { Button, Field, TextField } from '@/ui'
import { ByRoom } from './by-room'

type CodeEntryProps = {
  pollId: string
  /** Why the last one was none. */
  sentence: string | undefined
  onCode: (code: string) => void
}

const SLIP = '编号抄错了一位，请对一遍票上的 8 位数字。'
const OTHER_POLL = '这是另一次表决的票，请放到一边。'

/** The number of a ballot, scanned or typed. The eighth digit that fits sends it off; a slip is found before anything is sent. */
export function CodeEntry({ pollId, sentence, onCode }: CodeEntryProps) {
  const [typed, setTyped] = useState('')
  const [missed, setMissed] = useState<string>()
  const [byRoom, setByRoom] = useState(false)
  const look = async () => {
    const seen = await scan()
    if (seen === undefined) return
    const ballot = ballotInScan(seen)
    if (!ballot) return setMissed('没有扫到票上的码，请再扫一次，或者照着输入。')
    if (ballot.pollId !== null && ballot.pollId !== pollId) return setMissed(OTHER_POLL)
    setMissed(undefined)
    onCode(ballot.code)
  }
  const type = (text: string) => {
    setTyped(text)
    const code = plainPaperCode(text)
    const isWhole = code.length >= PAPER_CODE_DIGITS
    setMissed(isWhole && !isPaperCode(code) ? SLIP : undefined)
    if (isPaperCode(code)) onCode(code)
  }
  const wrong = missed ?? sentence
  if (byRoom) return <ByRoom pollId={pollId} onCode={onCode} />
  return (
    <View className='mt12'>
      {canScan() && <Button kind='primary' block icon='scan' className='t-scan-ballot' onClick={() => void look()}>扫票上的码</Button>}
      <Field label={canScan() ? '扫不出来，照着输入' : '票上的编号'} hint='8 位数字' {...(wrong ? { error: wrong } : {})}>
        <TextField id='paper-code' type='number' value={typed} onChange={type} max={PAPER_CODE_DIGITS + 1} placeholder='例如 4821 0937' wrong={Boolean(wrong)} label='票上的编号' />
      </Field>
      <Button kind='text' block className='mt8 t-by-room' onClick={() => setByRoom(true)}>编号看不清，按门牌找</Button>
    </View>
  )
}
