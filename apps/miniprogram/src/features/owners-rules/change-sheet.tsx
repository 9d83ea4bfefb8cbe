import { View } from '@tarojs/components'
import { rulesChangeWords, type OwnersRules, type OwnersRulesView } from '@silin/shared'
import { setOwnersRules, useAction, type Refused } from '@/api'
import { Aside, Button, FieldError, Sheet } from '@/ui'

type SheetProps = {
  view: OwnersRulesView
  wanted: OwnersRules
  onClose: () => void
  onDone: (view: OwnersRulesView) => void
  /** Something is to be mended on the page. */
  onFaults: (problem: Refused) => void
}

/** What changes, said once before it does. */
export function ChangeSheet({ view, wanted, onClose, onDone, onFaults }: SheetProps) {
  const send = useAction(async () => {
    try {
      onDone(await setOwnersRules(view.estateId, wanted))
    } catch (reason) {
      if (isInvalid(reason)) onFaults(reason)
      else throw reason
    }
  })
  return (
    <Sheet open title='以后的表决，改成这样' onClose={onClose} actions={<Button kind='primary' block className='t-rules-send' loading={send.busy} onClick={() => void send.run()}>就这样定</Button>}>
      <View className='t-rules-changes'>
        {rulesChangeWords(view.rules, wanted).map((words) => <View key={words} className='b mt8'>{words}</View>)}
      </View>
      <Aside icon='info' className='mt12'>{`${view.estateName}以后发起的表决才照新的来；已经公开名册的、正在表决的，还按原来的。改了什么、谁改的，都留着记录。`}</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}

const isInvalid = (reason: unknown): reason is Refused => reason instanceof Error && 'problem' in reason && (reason as Refused).code === 'request.invalid'
