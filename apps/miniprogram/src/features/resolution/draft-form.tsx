import { View } from '@tarojs/components'
import { RESOLUTION_LIMITS, RESOLUTION_NAMES, type PollView } from '@silin/shared'
import { Aside, Button, Card, Fact, Field, TextArea } from '@/ui'

type FormProps = { poll: PollView; words: string; text: string; changed: boolean; onChange: (text: string) => void; onPropose: () => void }

/** The resolution, written out of what happened; the convener reads it and changes what needs changing. */
export function DraftForm({ poll, words, text, changed, onChange, onPropose }: FormProps) {
  return (
    <>
      <View className='sub'>替您写好了，看一遍，要改就改</View>
      <View className='h1 t-title'>{poll.issueTitle}</View>
      <Card rows className='mt12'>
        <Fact name='问的是'>{poll.question}</Fact>
        <Fact name='结果'>{words}</Fact>
      </Card>
      <Field label={RESOLUTION_NAMES[poll.kind]}>
        <TextArea id='resolution-text' value={text} onChange={onChange} max={RESOLUTION_LIMITS.textMax} placeholder='写明定了什么' />
      </Field>
      {changed && <Button kind='text' small icon='refresh' className='mt4 t-propose-again' onClick={onPropose}>用回替您写的</Button>}
      <Aside icon='lock' className='mt12'>公示以后人人看得到。不写居民的姓名、电话和门牌。</Aside>
    </>
  )
}
