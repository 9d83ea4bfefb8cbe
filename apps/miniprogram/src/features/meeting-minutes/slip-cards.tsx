import { View } from '@tarojs/components'
import { ISSUE_LIMITS, type MinutesSlips, type MinutesSlipView } from '@silin/shared'
import { confirmMinutesSlip, openDocument, rejectMinutesSlip, useAction, useKeptText } from '@/api'
import { Button, Card, Field, FieldError, Section, Sheet, SheetSay, TextArea } from '@/ui'
import { saidOnSlip, slipState } from './slip-words'

type SlipCardsProps = { meetingId: string; view: MinutesSlips; onReject: (slip: MinutesSlipView) => void; onDone: () => Promise<void> }

/** The sheets that were entered: what waits for a second pair of eyes first. */
export function SlipCards({ meetingId, view, onReject, onDone }: SlipCardsProps) {
  if (view.slips.length === 0) return null
  return (
    <Section title='登记了的'>
      {view.slips.map((slip) => <SlipCard key={slip.slipId} meetingId={meetingId} view={view} slip={slip} onReject={onReject} onDone={onDone} />)}
    </Section>
  )
}

function SlipCard({ meetingId, view: { sections, version }, slip, onReject, onDone }: SlipCardsProps & { slip: MinutesSlipView }) {
  const { slipId, name, homeLabel, offered, slip: paper } = slip
  const confirm = useAction(async () => {
    await confirmMinutesSlip(meetingId, slipId)
    await onDone()
  })
  return (
    <Card className='mt8 t-slip-card'>
      <View className='b'>{name}</View>
      {homeLabel && <View className='sub'>{homeLabel}</View>}
      <View className='mt8'>{saidOnSlip(slip, sections)}</View>
      <View className='sub mt4 t-slip-state'>{slipState(slip, version)}</View>
      {paper && <Button kind='text' small icon='file' className='mt8 t-slip-paper' onClick={() => openDocument(paper)}>看签字的纸</Button>}
      {offered.includes('confirm') && <Button kind='line' block className='mt12 t-slip-confirm' loading={confirm.busy} onClick={() => void confirm.run()}>纸上写的一样，签了名</Button>}
      {offered.includes('reject') && <Button kind='quiet' block className='mt4 t-slip-reject' onClick={() => onReject(slip)}>这张纸不作数</Button>}
      {confirm.sentence && <FieldError>{confirm.sentence}</FieldError>}
    </Card>
  )
}

type RejectSheetProps = { meetingId: string; view: MinutesSlips; slip: MinutesSlipView; onClose: () => void; onDone: () => Promise<void> }

/** A sheet that does not stand is kept with the reason; whoever signed it may hand in another. */
export function RejectSlipSheet({ meetingId, view, slip, onClose, onDone }: RejectSheetProps) {
  const draft = useKeptText(`slipRejected.${slip.slipId}`)
  const reason = draft.text.trim()
  const ready = reason.length >= ISSUE_LIMITS.reasonMin
  const send = useAction(async () => {
    await rejectMinutesSlip(meetingId, slip.slipId, reason)
    draft.done()
    onClose()
    await onDone()
  })
  return (
    <Sheet
      open
      title='这张纸不作数'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-slip-reject-send' disabled={!ready} loading={send.busy} onClick={() => void send.run()}>{ready ? '不作数，记下原因' : '先写明原因'}</Button>}
    >
      <SheetSay lead={`${slip.name}：${saidOnSlip(slip, view.sections)}`} />
      <Field label='原因'>
        <TextArea id='slip-reject-reason' value={draft.text} onChange={draft.change} max={ISSUE_LIMITS.reasonMax} placeholder='例如：纸上没有签名' />
      </Field>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
