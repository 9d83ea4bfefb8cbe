import { View } from '@tarojs/components'
import type { TaskView } from '@silin/shared'
import { confirmScrutiny, countersignScrutiny, useAction } from '@/api'
import { Button, FieldError, Sheet, SheetSay } from '@/ui'
import { foundWords } from './scrutiny-words'

type ConfirmProps = { task: TaskView; onClose: () => void; onDone: (words: string) => void }

/** The witness on their own phone, or another member for a signed slip: yes or no, the finding repeated in words. */
export function ConfirmScrutinySheet({ task, onClose, onDone }: ConfirmProps) {
  const { taskId, scrutiny, offered } = task
  const asWitness = offered.includes('confirmScrutiny')
  const answer = useAction(async (agree: boolean) => {
    await (asWitness ? confirmScrutiny : countersignScrutiny)(taskId, { agree })
    onDone(agree ? '确认了，谢谢您' : '记下了，这一份不算数')
  })
  if (!scrutiny) return null
  return (
    <Sheet
      open
      title={asWitness ? '是不是这样' : '核对签字单'}
      onClose={onClose}
      actions={
        <>
          <Button kind='primary' block className='t-scrutiny-yes' loading={answer.busy} onClick={() => void answer.run(true)}>{asWitness ? '是这样' : '对得上，确认'}</Button>
          <Button kind='line' block className='mt8 t-scrutiny-no' disabled={answer.busy} onClick={() => void answer.run(false)}>{asWitness ? '不是这样' : '对不上，不算数'}</Button>
        </>
      }
    >
      <SheetSay
        lead={<View>{asWitness ? '您和监督委员会一起去看，看到的是' : '监督委员会成员和一位居民去看，居民签字说'}</View>}
        big={foundWords(scrutiny)}
        after={<View>{scrutiny.words}</View>}
      />
      {answer.sentence && <FieldError>{answer.sentence}</FieldError>}
    </Sheet>
  )
}
