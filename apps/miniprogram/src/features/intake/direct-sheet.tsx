import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, dayWords, TASK_LIMITS, type CarrierView } from '@silin/shared'
import { executeDirectly, newRequestKey, useAction } from '@/api'
import { Aside, Button, DateRow, Field, FieldError, SelectRow, Sheet, TextField } from '@/ui'

type DirectSheetProps = { open: boolean; issueId: string; title: string; carriers: readonly CarrierView[]; today: string; onClose: () => void; onDone: () => void }
const USUAL_DAYS = 7

/** 即办: straight to a carrier. No deliberation, supervised all the same. */
export function DirectSheet({ open, issueId, title, carriers, today, onClose, onDone }: DirectSheetProps) {
  // Kept while the page is open: pressed again after a lost answer, it stays one task.
  const [requestKey] = useState(newRequestKey)
  const [assignee, setAssignee] = useState<string>()
  const [dueOn, setDueOn] = useState(addDays(today, USUAL_DAYS))
  const [task, setTask] = useState(title.slice(0, TASK_LIMITS.titleMax))
  const send = useAction(async () => {
    if (!assignee) return
    await executeDirectly(issueId, { requestKey, assigneeOrgUnitId: assignee, title: task.trim(), dueOn })
    onDone()
  })
  return (
    <Sheet
      open={open}
      title='不用开会，直接办'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-direct-send' disabled={!assignee || task.trim() === ''} loading={send.busy} onClick={() => void send.run()}>{assignee ? '派下去' : '先选谁来办'}</Button>}
    >
      <Field label='谁来办'>
        <View className='t-assignee'><SelectRow options={carriers.map((one) => ({ value: one.orgUnitId, text: one.name }))} value={assignee} onChange={setAssignee} placeholder='选承办单位' /></View>
      </Field>
      <Field label='办什么'>
        <TextField id='direct-title' value={task} onChange={setTask} max={TASK_LIMITS.titleMax} />
      </Field>
      <Field label='哪天前办完'>
        <DateRow value={dueOn} text={dayWords(dueOn)} start={addDays(today, 1)} onChange={setDueOn} />
      </Field>
      <Aside icon='shield' className='mt12'>办完一样要居民点头才算完。</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
