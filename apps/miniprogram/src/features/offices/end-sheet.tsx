import { useState } from 'react'
import type { OfficeView } from '@silin/shared'
import { endOffice, useAction } from '@/api'
import { Aside, Button, DateRow, Field, FieldError, Sheet } from '@/ui'
import { fullDay } from './office-words'

type EndSheetProps = { office: OfficeView | undefined; today: string; onClose: () => void; onDone: () => void }

/** The last day of an office. What was done in it stays. */
export function EndSheet({ office, today, onClose, onDone }: EndSheetProps) {
  const [lastDay, setLastDay] = useState(today)
  const send = useAction(async () => {
    if (!office) return
    await endOffice(office.appointmentId, { lastDay })
    onDone()
  })
  return (
    <Sheet open={office !== undefined} title={`${office?.name ?? ''}的任职到期`} onClose={onClose} actions={<Button kind='primary' block className='t-end-send' loading={send.busy} onClick={() => void send.run()}>登记到期</Button>}>
      <Field label='最后一天'>
        <DateRow value={lastDay} onChange={setLastDay} text={fullDay(lastDay)} start={today} />
      </Field>
      <Aside icon='people' className='mt12'>过了这一天，就不能再用这个职务办事。办过的事、留下的名字都还在。</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
