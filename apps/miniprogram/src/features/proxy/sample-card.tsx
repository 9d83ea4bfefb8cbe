import { View } from '@tarojs/components'
import { copy } from '@/platform'
import { Button, Card, toast } from '@/ui'

type SampleProps = { alias: string; question: string; agent: string }

/** What to write on the paper, word for word, to be copied by hand. */
export function SampleCard({ alias, question, agent }: SampleProps) {
  const words = `委托书：我是${alias}的业主，委托${agent || '（写代投人的姓名和住处）'}，替我投「${question}」这一票。我的意思是：（同意、反对或者弃权，也可以写由他定）。不能再托别人。\n委托人签名：\n日期：`
  const keep = async () => {
    await copy(words)
    toast('抄好了')
  }
  return (
    <Card kind='flat' className='mt8 t-sample'>
      {words.split('\n').map((line) => <View key={line}>{line}</View>)}
      <Button kind='text' small className='mt4 t-copy-sample' onClick={() => void keep()}>把样子抄下来</Button>
    </Card>
  )
}
