import { View } from '@tarojs/components'
import { useState } from 'react'
import { documentWords, ISSUE_LIMITS, type AgendaItemView, type DocumentView, type MeetingView } from '@silin/shared'
import { addItemPaper, useAction, useKeptText, withdrawItemPaper } from '@/api'
import { PaperField, type KeptPaper } from '@/features/resolution'
import { Button, Card, Chips, Field, FieldError, ListRow, Sheet, TextArea, toast } from '@/ui'

type Closing = Readonly<{ onClose: () => void; refresh: () => Promise<void> }>
type ItemPapersProps = Closing & { meeting: MeetingView; agendaItemId: string | undefined }

/** What goes with an item that is on the agenda already: one more, or one that should not have been shown. */
export function ItemPapersSheet({ meeting, agendaItemId, ...closing }: ItemPapersProps) {
  const [taking, setTaking] = useState<DocumentView>()
  const item = meeting.agenda.find((one) => one.agendaItemId === agendaItemId)
  if (!item) return null
  if (taking) return <WithdrawSheet item={item} document={taking} refresh={closing.refresh} onClose={() => setTaking(undefined)} />
  return <AddSheet item={item} told={meeting.state === 'announced'} onTake={setTaking} {...closing} />
}

type AddProps = Closing & { item: AgendaItemView; told: boolean; onTake: (document: DocumentView) => void }

function AddSheet({ item, told, onTake, onClose, refresh }: AddProps) {
  const [paper, setPaper] = useState<KeptPaper>()
  const mayAdd = item.offered.includes('addPaper')
  const add = useAction(async (documentId: string) => {
    await addItemPaper(item.agendaItemId, documentId)
    toast('附上了')
    onClose()
    await refresh()
  })
  return (
    <Sheet
      open
      title={mayAdd ? '附一份材料' : '撤下材料'}
      onClose={onClose}
      actions={mayAdd && <Button kind='primary' block className='t-paper-add' disabled={!paper} loading={add.busy} onClick={() => paper && void add.run(paper.documentId)}>{!paper ? '先选一份材料' : told ? '附上，告诉大家' : '附上'}</Button>}
    >
      <View className='b'>{item.title}</View>
      {item.offered.includes('withdrawPaper') && (
        <Card rows className='mt8'>
          {item.documents.map((document, index) => (
            <ListRow key={document.documentId} icon='file' title={`材料 ${index + 1}`} sub={documentWords(document)} side={<Button small kind='text' className='t-paper-take' onClick={() => onTake(document)}>撤下</Button>} />
          ))}
        </Card>
      )}
      {mayAdd && <PaperField label={item.documents.length > 0 ? '再加一份' : '材料'} hint='先盖住个人信息' paper={paper} onChange={setPaper} />}
      {add.sentence && <FieldError>{add.sentence}</FieldError>}
    </Sheet>
  )
}

/** What it usually is; one tap instead of typing. */
const USUAL = ['里面有个人信息', '传错了', '有了新的一份'].map((words) => ({ value: words, text: words }))

function WithdrawSheet({ item, document, onClose, refresh }: Closing & { item: AgendaItemView; document: DocumentView }) {
  const draft = useKeptText(`paperWithdrawn.${document.documentId}`)
  const reason = draft.text.trim()
  const ready = reason.length >= ISSUE_LIMITS.reasonMin
  const send = useAction(async () => {
    await withdrawItemPaper(item.agendaItemId, document.documentId, reason)
    draft.done()
    toast('撤下了')
    onClose()
    await refresh()
  })
  return (
    <Sheet
      open
      title='撤下这份材料'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-paper-withdraw' disabled={!ready} loading={send.busy} onClick={() => void send.run()}>{ready ? '撤下，记下原因' : '先写明原因'}</Button>}
    >
      <View className='b'>{item.title}</View>
      <View className='sub mt4'>撤下以后谁也看不到，也找不回来；谁撤的、为什么，留有记录。</View>
      <Field label='原因'>
        <Chips options={USUAL} value={draft.text} onChange={(words) => draft.change(words ?? '')} />
        <View className='mt8'><TextArea id='paper-withdraw-reason' short value={draft.text} onChange={draft.change} max={ISSUE_LIMITS.reasonMax} placeholder='也可以自己写' /></View>
      </Field>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
