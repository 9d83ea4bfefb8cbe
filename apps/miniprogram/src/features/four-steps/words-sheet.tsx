import type { ReactNode } from 'react'
import { useAction } from '@/api'
import { Aside, Button, Field, FieldError, Sheet, TextArea } from '@/ui'
import { useKeptWords } from './use-kept-words'

type WordsSheetProps = {
  /** Names what is typed on the phone, and the field. */
  name: string; title: string; label: string; placeholder: string; min: number; max: number
  /** On the button, and while too little was written. */
  button: string; first: string
  note?: string
  children?: ReactNode
  /** Something else that has to be chosen first. */
  waits?: string
  send: (words: Readonly<{ requestKey: string; text: string }>) => Promise<unknown>
  onClose: () => void
  onDone: () => void
}

/** One thing to be written and sent: a reason, a result, a question, an answer. */
export function WordsSheet({ name, title, label, placeholder, min, max, button, first, note, children, waits, send, onClose, onDone }: WordsSheetProps) {
  const { requestKey, text, change, done } = useKeptWords(name)
  const words = text.trim()
  const said = Array.from(words).length >= min
  const act = useAction(async () => {
    await send({ requestKey, text: words })
    done()
    onDone()
  })
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      actions={<Button kind='primary' block className='t-steps-send' disabled={!said || waits !== undefined} loading={act.busy} onClick={() => void act.run()}>{waits ?? (said ? button : first)}</Button>}
    >
      {children}
      <Field label={label}>
        <TextArea id='steps-words' value={text} onChange={change} max={max} placeholder={placeholder} />
      </Field>
      {note && <Aside icon='info' className='mt12'>{note}</Aside>}
      {act.sentence && <FieldError>{act.sentence}</FieldError>}
    </Sheet>
  )
}
