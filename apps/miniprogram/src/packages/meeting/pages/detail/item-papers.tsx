import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MeetingView } from '@silin/shared'
import { addItemPaper, useAction } from '@/api'
import { PaperField, type KeptPaper } from '@/features/resolution'
import { Button, FieldError, Sheet, toast } from '@/ui'

type AddPaperProps = { meeting: MeetingView; agendaItemId: string | undefined; onClose: () => void; refresh: () => Promise<void> }

/** One more paper for an item that is on the agenda already. */
export function AddPaperSheet({ meeting, agendaItemId, onClose, refresh }: AddPaperProps) {
  const [paper, setPaper] = useState<KeptPaper>()
  const item = meeting.agenda.find((one) => one.agendaItemId === agendaItemId)
  const add = useAction(async (documentId: string) => {
    await addItemPaper(agendaItemId ?? '', documentId)
    toast('附上了')
    setPaper(undefined)
    onClose()
    await refresh()
  })
  const told = meeting.state === 'announced'
  return (
    <Sheet
      open={item !== undefined}
      title='附一份材料'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-paper-add' disabled={!paper} loading={add.busy} onClick={() => paper && void add.run(paper.documentId)}>{!paper ? '先选一份材料' : told ? '附上，告诉大家' : '附上'}</Button>}
    >
      <View className='b'>{item?.title ?? ''}</View>
      <View className='sub mt4'>来开会的人都看得到，附上就不能拿掉。</View>
      <PaperField label='材料' hint='请先盖住个人信息' paper={paper} onChange={setPaper} />
      {add.sentence && <FieldError>{add.sentence}</FieldError>}
    </Sheet>
  )
}
