import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayAndWeekday, type RollView } from '@silin/shared'
import { announcePoll, useAction } from '@/api'
import { Aside, Button, DateRow, Field, FieldError, Sheet, toast } from '@/ui'

type AnnounceProps = { roll: RollView; open: boolean; onClose: () => void; refresh: () => Promise<void> }

/** The days are proposed and lawful already; they can only be moved later. */
export function AnnounceSheet({ roll, open, onClose, refresh }: AnnounceProps) {
  const { proposed, pollId } = roll
  const [days, setDays] = useState<Readonly<{ opensOn?: string; closesOn?: string }>>({})
  const announce = useAction(async () => {
    const { told } = await announcePoll(pollId, days)
    onClose()
    toast(`公告了，告诉了 ${told} 位业主`)
    await refresh()
  })
  if (!proposed) return null
  const { opensOn, closesOn } = { ...proposed, ...days }
  return (
    <Sheet
      open={open}
      title='公告这次表决'
      onClose={onClose}
      actions={
        <>
          <Button kind='primary' block className='t-announce-confirm' loading={announce.busy} onClick={() => void announce.run()}>公告，通知每一位业主</Button>
          <Button kind='quiet' block className='mt4' onClick={onClose}>再看看名册</Button>
        </>
      }
    >
      <View className='b'>{roll.question}</View>
      <Field label='从哪天投' hint='8:00 开始'>
        <DateRow value={opensOn} text={dayAndWeekday(opensOn)} start={proposed.opensOn} onChange={(day) => setDays({ ...days, opensOn: day })} />
      </Field>
      <Field label='投到哪天' hint='24:00 截止'>
        <DateRow value={closesOn} text={dayAndWeekday(closesOn)} start={opensOn} onChange={(day) => setDays({ ...days, closesOn: day })} />
      </Field>
      <Aside icon='warn' tone='tea' className='mt12'>公告以后，表决的事不能再改，名册只有开投前查实有错才能更正；到了日子自己开投、自己计票。</Aside>
      {announce.sentence && <FieldError>{announce.sentence}</FieldError>}
    </Sheet>
  )
}
