import { ISSUE_LIMITS, MEETING_LIMITS, type MinutesObjectionView, type MinutesView } from '@silin/shared'
import { correctMinutes, keepWording, useAction } from '@/api'
import { Aside, Button, Chips, Field, FieldError, SelectRow, Sheet, SheetSay, TextArea } from '@/ui'
import { readyToAnswer, type AnswerDraft } from './answer-draft'
import { useAnswerDraft } from './use-answer-draft'

/** What the conveners are about to do: answer an objection, or correct what they found themselves. */
export type Answering = Readonly<{ objection?: MinutesObjectionView }>
type AnswerSheetProps = { meetingId: string; minutes: MinutesView; answering: Answering; onClose: () => void; onDone: () => Promise<void> }

const WAYS: readonly Readonly<{ value: 'correct' | 'keep'; text: string }>[] = [{ value: 'correct', text: '改，写更正' }, { value: 'keep', text: '不改，写原因' }]

/** A correction is attached to its section and asks those who were there anew; a refusal stands beside the objection. Nothing is chosen beforehand. */
export function AnswerSheet({ meetingId, minutes, answering: { objection }, onClose, onDone }: AnswerSheetProps) {
  const { version, sections } = minutes
  const { draft, change, done } = useAnswerDraft(meetingId, objection)
  const { as, section } = draft
  const missing = readyToAnswer(draft)
  const send = useAction(async () => {
    const reason = draft.reason.trim()
    if (as === 'keep' && objection) await keepWording(meetingId, objection.objectionId, { answer: reason })
    else await correctMinutes(meetingId, { version, section: Number(section), correction: draft.correction.trim(), reason, ...(objection ? { objectionId: objection.objectionId } : {}) })
    done()
    onClose()
    await onDone()
  })
  return (
    <Sheet
      open
      title={objection ? '答复这条意见' : '更正一处'}
      onClose={onClose}
      actions={<Button kind='primary' block className='t-answer-send' disabled={missing !== null} loading={send.busy} onClick={() => void send.run()}>{missing ?? (as === 'keep' ? '写好了，答复' : `写好了，出第 ${version + 1} 版`)}</Button>}
    >
      {objection && <SheetSay lead={objection.remark} />}
      {objection && <Field label='怎么答复'><Chips options={WAYS} value={as} onChange={(way) => change({ as: way })} label='怎么答复' /></Field>}
      {!objection && (
        <Field label='哪一段'>
          <SelectRow options={sections.map((one) => ({ value: String(one.section), text: one.title }))} value={section} onChange={(chosen) => change({ section: chosen })} placeholder='请选一段' />
        </Field>
      )}
      <AnswerFields draft={draft} change={change} />
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}

function AnswerFields({ draft: { as, correction, reason }, change }: { draft: AnswerDraft; change: (part: Partial<AnswerDraft>) => void }) {
  if (as === undefined) return null
  return (
    <>
      {as === 'correct' && (
        <Field label='更正'>
          <TextArea id='correction' value={correction} onChange={(text) => change({ correction: text })} max={MEETING_LIMITS.correctionMax} placeholder='例如：坡道往外伸两米' />
        </Field>
      )}
      <Field label='原因'>
        <TextArea id='answer-reason' value={reason} onChange={(text) => change({ reason: text })} max={ISSUE_LIMITS.reasonMax} placeholder={as === 'correct' ? '例如：听过录音，是两米' : '例如：听过录音，就是三米'} />
      </Field>
      <Aside icon='info' className='mt12'>{as === 'correct' ? '原来的话不删，更正附在这一段下面。到会的人会收到新的一版，只再看这一处。' : '意见和原因都附在纪要后面，一起公布。'}</Aside>
    </>
  )
}
