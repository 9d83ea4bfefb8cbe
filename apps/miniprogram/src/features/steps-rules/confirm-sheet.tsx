import { View } from '@tarojs/components'
import { stepsRulesChangeWords, type SetStepsRulesRequest, type StepsRulesView } from '@silin/shared'
import { setStepsRules, useAction } from '@/api'
import { Aside, Button, FieldError, Sheet } from '@/ui'
import { standingStepsRules } from './wanted-steps-rules'

type SheetProps = { communityId: string; view: StepsRulesView; wanted: SetStepsRulesRequest; onClose: () => void; onDone: (view: StepsRulesView) => void }

/** What changes, said once before it does. */
export function ConfirmSheet({ communityId, view, wanted, onClose, onDone }: SheetProps) {
  const send = useAction(async () => onDone(await setStepsRules(communityId, wanted)))
  return (
    <Sheet open title='以后的会，改成这样' onClose={onClose} actions={<Button kind='primary' block className='t-steps-rules-send' loading={send.busy} onClick={() => void send.run()}>就这样定</Button>}>
      <View className='t-steps-rules-changes'>
        {stepsRulesChangeWords(standingStepsRules(view), wanted).map((words) => <View key={words} className='b mt8'>{words}</View>)}
      </View>
      <Aside icon='info' className='mt12'>以后排的会照新的来；已经发了通知的会，日子不变。乡亲都看得到。改了什么、谁改的，都留着记录。</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
