import { View } from '@tarojs/components'
import { ISSUE_LIMITS, type TaskView } from '@silin/shared'
import { grantExtension, refuseExtension, useAction } from '@/api'
import { Button, Field, FieldError, Sheet, SheetSay, TextArea } from '@/ui'
import { extensionWords } from './extension-words'
import { useKeptWords } from './use-kept-words'

type DecideProps = { task: TaskView; onClose: () => void; onDone: (words: string) => void }

/** A convener grants or refuses; who refuses says why. */
export function DecideExtensionSheet({ task, onClose, onDone }: DecideProps) {
  const { taskId } = task
  const { words, change, done } = useKeptWords(`extension-answer.${taskId}`)
  const reason = words.trim()
  const finish = (told: string) => {
    done()
    onDone(told)
  }
  const grant = useAction(async () => {
    await grantExtension(taskId, reason === '' ? {} : { reason })
    finish('同意了，都告诉到了')
  })
  const refuse = useAction(async () => {
    await refuseExtension(taskId, { reason })
    finish('告诉承办单位了')
  })
  const asked = extensionWords(task)
  const sentence = grant.sentence ?? refuse.sentence
  return (
    <Sheet
      open
      title='能不能延'
      onClose={onClose}
      actions={
        <>
          <Button kind='primary' block className='t-grant-extension' loading={grant.busy} onClick={() => void grant.run()}>同意延期</Button>
          <Button kind='line' block className='mt8 t-refuse-extension' disabled={Array.from(reason).length < ISSUE_LIMITS.reasonMin} loading={refuse.busy} onClick={() => void refuse.run()}>不同意，按原来的日子</Button>
        </>
      }
    >
      {asked && <SheetSay lead={<View>{asked.title}</View>} after={<View className='sub'>{asked.reason}</View>} />}
      <Field label='您的答复' hint='不同意要写明原因'>
        <TextArea id='extension-answer' value={words} onChange={change} max={ISSUE_LIMITS.reasonMax} placeholder='例如：同意，请抓紧；或者：居民等不起，请先把一楼修好' />
      </Field>
      {sentence && <FieldError>{sentence}</FieldError>}
    </Sheet>
  )
}
