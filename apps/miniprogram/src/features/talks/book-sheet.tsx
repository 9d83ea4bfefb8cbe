import { View } from '@tarojs/components'
import { useState } from 'react'
import { TALK_LIMITS, type IssueCard, type TalkList, type TalkTimeView } from '@silin/shared'
import { bookTalk, fetchMyIssues, useAction, useKeptText, usePages } from '@/api'
import { Aside, Button, Card, Field, FieldError, ListRow, Sheet, SheetSay, TextArea } from '@/ui'
import { clockOf, dayOfTalk, freeOf, minutesOf } from './talk-words'

type BookSheetProps = { list: TalkList; time: TalkTimeView; onClose: () => void; onBooked: (list: TalkList) => void; refresh: () => Promise<void> }

const MATTERS_SHOWN = 3

/** The time repeated in words; what about may be left out, written, or be a matter of one's own. */
export function BookSheet({ list, time, onClose, onBooked, refresh }: BookSheetProps) {
  const { meetingId } = list
  const draft = useKeptText(`talk.${meetingId}`)
  const [issueId, setIssueId] = useState<string>()
  const book = useAction(async () => {
    const about = draft.text.trim()
    try {
      const booked = await bookTalk(meetingId, { requestKey: draft.requestKey, startsAt: time.startsAt, ...(about ? { about } : {}), ...(issueId ? { issueId } : {}) })
      draft.done()
      onBooked(booked)
    } catch (reason) {
      void refresh()
      throw reason
    }
  })
  const lost = book.sentence !== undefined && !freeOf(list).some(({ startsAt }) => startsAt === time.startsAt)
  return (
    <Sheet
      open
      title='跟书记单独谈'
      onClose={onClose}
      actions={
        lost
          ? <Button kind='primary' block className='t-other-time' onClick={onClose}>看看别的时间</Button>
          : <Button kind='primary' block className='t-book' loading={book.busy} onClick={() => void book.run()}>{`就约 ${clockOf(time.startsAt)}`}</Button>
      }
    >
      <SheetSay lead={dayOfTalk(time)} big={clockOf(time.startsAt)} after={`谈 ${minutesOf(time)} 分钟，在${list.venueName}`} />
      {book.sentence && <FieldError>{book.sentence}</FieldError>}
      <Field label='想谈什么' hint='可以不写'>
        <MyMatters chosen={issueId} onChoose={setIssueId} />
        <View className='mt8'><TextArea id='talk-about' value={draft.text} onChange={draft.change} max={TALK_LIMITS.aboutMax} placeholder='一句话就行' /></View>
      </Field>
      <Aside icon='lock' className='mt12'>谈什么只有书记看得到。别的邻居只看到这个时间有人约了。</Aside>
    </Sheet>
  )
}

/** Instead of typing: what one has raised and is not over. */
function MyMatters({ chosen, onChoose }: { chosen: string | undefined; onChoose: (issueId: string | undefined) => void }) {
  const mine = usePages('my-issues', fetchMyIssues)
  const open = mine.items.filter(({ over }: IssueCard) => !over).slice(0, MATTERS_SHOWN)
  if (open.length === 0) return null
  return (
    <Card rows kind='flat'>
      {open.map(({ issueId, title, stateWords }) => (
        <ListRow key={issueId} icon={issueId === chosen ? 'check' : 'branch'} title={title} sub={issueId === chosen ? '谈这件' : stateWords} arrow={false} className='t-my-matter' onClick={() => onChoose(issueId === chosen ? undefined : issueId)} />
      ))}
    </Card>
  )
}
