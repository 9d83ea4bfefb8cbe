import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { SEARCH_LIMITS, TALK_LIMITS, type AttendeeRow, type TalkList } from '@silin/shared'
import { bookTalkOnBehalf, fetchAttendance, useAction, useKeptText } from '@/api'
import { Button, Field, FieldError, ListRow, SelectRow, Sheet, TextArea, TextField } from '@/ui'
import { clockOf, freeOf } from './talk-words'

type BehalfSheetProps = { list: TalkList; onClose: () => void; onBooked: (list: TalkList) => void }

const TYPING_MS = 300
const SHOWN = 8

/** For somebody without a phone: the first free time unless another is taken, and who they are in the register. */
export function BehalfSheet({ list, onClose, onBooked }: BehalfSheetProps) {
  const free = freeOf(list).map(({ startsAt }) => ({ value: startsAt, text: clockOf(startsAt) }))
  const draft = useKeptText(`talkBehalf.${list.meetingId}`)
  const [startsAt, setStartsAt] = useState(free[0]?.value)
  const [text, setText] = useState('')
  const found = useFound(list.meetingId, text)
  const book = useAction(async ({ personId }: AttendeeRow) => {
    if (!startsAt) return
    const about = draft.text.trim()
    const booked = await bookTalkOnBehalf(list.meetingId, { requestKey: draft.requestKey, startsAt, personId, ...(about ? { about } : {}) })
    draft.done()
    onBooked(booked)
  })
  return (
    <Sheet open title='替没带手机的约一个' onClose={onClose}>
      {free.length === 0 ? <View className='sub'>都约满了。</View> : <SelectRow name='几点' options={free} value={startsAt} onChange={setStartsAt} />}
      <Field label='想谈什么' hint='可以不写'>
        <TextArea id='talk-behalf-about' short value={draft.text} onChange={draft.change} max={TALK_LIMITS.aboutMax} placeholder='只有书记和您看得到' />
      </Field>
      <Field label='谁要谈'>
        <TextField id='talk-behalf-who' value={text} onChange={setText} max={SEARCH_LIMITS.textMax} placeholder='找姓名或房号' />
      </Field>
      {book.sentence && <FieldError>{book.sentence}</FieldError>}
      <View className='mt8'>
        {found.map((row) => <ListRow key={row.personId} className='t-talk-person' title={row.name} sub={row.homeLabel ?? row.capacity} side={<Button small kind='tint' className='t-talk-book-for' disabled={!startsAt || book.busy} onClick={() => void book.run(row)}>替他约</Button>} />)}
      </View>
      {text !== '' && found.length === 0 && <View className='sub center mt16'>名册里没找到，换个写法再试试。</View>}
    </Sheet>
  )
}

/** Residents whom the text finds; nobody before anything is typed. */
function useFound(meetingId: string, text: string): readonly AttendeeRow[] {
  const [found, setFound] = useState<readonly AttendeeRow[]>([])
  const wanted = text.trim()
  useEffect(() => {
    if (wanted === '') return setFound([])
    let over = false
    const typed = setTimeout(() => {
      fetchAttendance(meetingId, wanted).then((rows) => { if (!over) setFound(rows.slice(0, SHOWN)) }, () => { if (!over) setFound([]) })
    }, TYPING_MS)
    return () => {
      over = true
      clearTimeout(typed)
    }
  }, [meetingId, wanted])
  return found
}
