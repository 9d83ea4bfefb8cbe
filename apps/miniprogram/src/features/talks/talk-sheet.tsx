import { View } from '@tarojs/components'
import { useState } from 'react'
import { ISSUE_LIMITS, TALK_LIMITS, type TalkList, type TalkRow } from '@silin/shared'
import { answerTalk, declareTalk, giveTalkBack, missTalk, newRequestKey, useAction, useKeptText } from '@/api'
import { Button, Chips, Field, FieldError, Sheet, TextArea } from '@/ui'
import { PromiseTalk } from './promise-talk'
import { clockOf } from './talk-words'

type TalkSheetProps = { list: TalkList; row: TalkRow; today: string; onClose: () => void; onDone: (list: TalkList) => void }
type Mode = 'choose' | 'promise' | 'declare'

/** Said most often; one tap instead of typing. */
const USUAL = ['法律规定不允许', '不归社区管，请拨打12345', '今年没有这笔钱，明年再看'].map((words) => ({ value: words, text: words }))

/** One talk and its endings: one tap where there is nothing more to write. */
export function TalkSheet({ list, row, today, onClose, onDone }: TalkSheetProps) {
  const [mode, setMode] = useState<Mode>('choose')
  const title = `${clockOf(row.startsAt)} ${row.name}`
  if (mode === 'promise') return <PromiseTalk list={list} row={row} today={today} title={title} onClose={onClose} onDone={onDone} />
  if (mode === 'declare') return <DeclareTalk row={row} title={title} onClose={onClose} onDone={onDone} />
  return <ChooseEnding row={row} title={title} onMode={setMode} onClose={onClose} onDone={onDone} />
}

type PartProps = { row: TalkRow; title: string; onClose: () => void; onDone: (list: TalkList) => void }

function ChooseEnding({ row, title, onMode, onClose, onDone }: PartProps & { onMode: (mode: Mode) => void }) {
  const draft = useKeptText(`talked.${row.talkId}`)
  const [missKey] = useState(newRequestKey)
  const end = useAction(async (how: 'answer' | 'miss' | 'giveBack') => {
    const { talkId } = row
    const text = draft.text.trim()
    const answered = how === 'answer' ? answerTalk(talkId, { requestKey: draft.requestKey, ...(text ? { text } : {}) }) : how === 'miss' ? missTalk(talkId, { requestKey: missKey }) : giveTalkBack(talkId)
    const list = await answered
    draft.done()
    onDone(list)
  })
  const can = (action: string) => row.offered.includes(action)
  return (
    <Sheet open title={title} onClose={onClose} actions={can('answer') && <Button kind='primary' block className='t-talked' loading={end.busy} onClick={() => void end.run('answer')}>谈过了</Button>}>
      <View className='sub'>{row.homeLabel ?? ''}</View>
      {row.about !== '' && <View className='b mt4'>{row.about}</View>}
      {can('promise') && <Button kind='line' block className='mt12 t-talk-promise' onClick={() => onMode('promise')}>要办：定谁来办</Button>}
      <View className='row mt8'>
        {can('declare') && <Button kind='line' grow className='t-talk-declare' onClick={() => onMode('declare')}>办不了</Button>}
        {can('miss') && <Button kind='line' grow className='ml12 t-talk-miss' onClick={() => void end.run('miss')}>没谈成</Button>}
      </View>
      {can('giveBack') && <Button kind='quiet' block className='mt8 t-talk-give-back' onClick={() => void end.run('giveBack')}>替他让出来</Button>}
      {can('answer') && (
        <Field label='给他写一句' hint='可以不写'>
          <TextArea id='talked-text' value={draft.text} onChange={draft.change} max={TALK_LIMITS.textMax} placeholder='只有他看得到。例如：到窗口找小李办，带身份证' />
        </Field>
      )}
      {end.sentence && <FieldError>{end.sentence}</FieldError>}
    </Sheet>
  )
}

function DeclareTalk({ row, title, onClose, onDone }: PartProps) {
  const draft = useKeptText(`talkDeclared.${row.talkId}`)
  const reason = draft.text.trim()
  const ready = reason.length >= ISSUE_LIMITS.reasonMin
  const send = useAction(async () => {
    const list = await declareTalk(row.talkId, { requestKey: draft.requestKey, reason })
    draft.done()
    onDone(list)
  })
  return (
    <Sheet open title={title} onClose={onClose} actions={<Button kind='primary' block className='t-talk-declare-send' disabled={!ready} loading={send.busy} onClick={() => void send.run()}>{ready ? '记下，告诉他' : '先写为什么'}</Button>}>
      <Field label='为什么办不了' hint='只有他看得到'>
        <Chips options={USUAL} value={draft.text} onChange={(words) => draft.change(words ?? '')} />
        <View className='mt8'><TextArea id='talk-reason' value={draft.text} onChange={draft.change} max={TALK_LIMITS.textMax} placeholder='也可以自己写' /></View>
      </Field>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
