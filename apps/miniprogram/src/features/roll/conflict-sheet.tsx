import { useState } from 'react'
import { CONFLICT_GROUNDS, OWNERS_POLL_LIMITS, type ConflictGround, type RollRow } from '@silin/shared'
import { liftConflict, markConflict, useAction } from '@/api'
import { Aside, Button, Field, FieldError, Option, Options, Sheet, TextArea, toast } from '@/ui'

type ConflictProps = { pollId: string; row: RollRow | undefined; onClose: () => void; onDone: () => void }

/** Marks somebody on the roll as having an interest of their own, or takes the mark away; either with its reason. */
export function ConflictSheet({ pollId, row, onClose, onDone }: ConflictProps) {
  const [ground, setGround] = useState<ConflictGround>()
  const [reason, setReason] = useState('')
  const isMarked = Boolean(row?.conflict)
  const send = useAction(async () => {
    if (!row?.rollEntryId) return
    const { rollEntryId } = row
    if (isMarked) await liftConflict(pollId, { rollEntryId, reason: reason.trim() })
    else if (ground) await markConflict(pollId, { rollEntryId, ground, reason: reason.trim() })
    setGround(undefined)
    setReason('')
    onClose()
    toast(isMarked ? '标记去掉了，已经告诉本人' : '标好了，已经告诉本人')
    onDone()
  })
  if (!row) return null
  const missing = !isMarked && !ground ? '先选是哪一种' : Array.from(reason.trim()).length < OWNERS_POLL_LIMITS.reasonMin ? '再写为什么' : undefined
  return (
    <Sheet
      open
      title={isMarked ? '去掉标记' : '标明利害关系'}
      onClose={onClose}
      actions={<Button kind='primary' block className='t-conflict-send' disabled={missing !== undefined} loading={send.busy} onClick={() => void send.run()}>{missing ?? (isMarked ? '去掉' : '标上')}</Button>}
    >
      <Aside icon='home' className='mt4'>{row.alias}</Aside>
      {!isMarked && (
        <Options label='是哪一种'>
          {(Object.keys(CONFLICT_GROUNDS) as ConflictGround[]).map((one) => <Option key={one} text={CONFLICT_GROUNDS[one]} on={ground === one} onClick={() => setGround(one)} />)}
        </Options>
      )}
      <Field label='为什么' hint='业主都看得到，不写姓名'>
        <TextArea id='conflict-reason' value={reason} onChange={setReason} max={OWNERS_POLL_LIMITS.reasonMax} placeholder={isMarked ? '例如：已经离职' : '例如：是顺安物业的项目经理'} />
      </Field>
      {!isMarked && <Aside icon='info' className='mt12'>本人照样投票，也可以提异议。票算不算，看小区的议事规则；结果里会写明。</Aside>}
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
