import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, dayAndWeekday, ISSUE_LIMITS, TALK_LIMITS, type TalkList, type TalkRow } from '@silin/shared'
import { fetchCommunity, promiseTalk, useAction, useCommunity, useKeptText, useQuery } from '@/api'
import { Aside, Button, Chips, DateRow, Field, FieldError, Sheet, TextArea } from '@/ui'

type PromiseTalkProps = { list: TalkList; row: TalkRow; today: string; title: string; onClose: () => void; onDone: (list: TalkList) => void }

/** 要办: an owner, a day, and the one sentence that becomes public. Nothing of what was said is filled in. */
export function PromiseTalk({ list, row, today, title, onClose, onDone }: PromiseTalkProps) {
  const { communityId } = useCommunity()
  const community = useQuery(communityId && `community.${communityId}`, () => fetchCommunity(communityId ?? ''))
  const draft = useKeptText(`talkPromise.${row.talkId}`)
  const [assignee, setAssignee] = useState<string>()
  const [dueOn, setDueOn] = useState(list.proposedDueOn)
  const publicText = draft.text.trim()
  const send = useAction(async () => {
    if (!assignee) return
    const done = await promiseTalk(row.talkId, { requestKey: draft.requestKey, assigneeOrgUnitId: assignee, dueOn, publicText })
    draft.done()
    onDone(done)
  })
  const complete = publicText.length >= ISSUE_LIMITS.textMin
  const carriers = (community.data?.carriers ?? []).map(({ orgUnitId, name }) => ({ value: orgUnitId, text: name }))
  return (
    <Sheet
      open
      title={`${title}：谁来办`}
      onClose={onClose}
      actions={<Button kind='primary' block className='t-talk-promise-send' disabled={!assignee || !complete} loading={send.busy} onClick={() => void send.run()}>{!assignee ? '先点谁来办' : complete ? '就这么定，派下去' : '先写要办什么'}</Button>}
    >
      <Field label='谁来办'>
        <View className='t-talk-carriers'><Chips options={carriers} value={assignee} onChange={setAssignee} label='谁来办' /></View>
      </Field>
      <Field label='最晚哪天办完'>
        <DateRow value={dueOn} text={dayAndWeekday(dueOn)} start={addDays(today, 1)} onChange={setDueOn} />
      </Field>
      <Field label='要办什么' hint='这句话公开'>
        <TextArea id='talk-public' value={draft.text} onChange={draft.change} max={TALK_LIMITS.textMax} placeholder='例如：3号楼的水管，请物业查一遍' />
      </Field>
      <Aside icon='shield' className='mt12'>大家看得到的只有这一句，请别写他的姓名、门牌和家事。办没办好由他说了算。</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
