import { useEffect, useState } from 'react'
import { canSpeak, speak, stopSpeaking } from '../platform/speech'
import { Button, type ButtonKind } from './button'

type ReadAloudProps = {
  /** What is read, sentence by sentence as it stands on the page. */
  text: string
  kind?: ButtonKind
  small?: boolean
}

/** 读给我听; not drawn where the phone cannot speak. */
export function ReadAloud({ text, kind = 'tint', small = true }: ReadAloudProps) {
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => stopSpeaking, [])
  if (!canSpeak()) return null
  const toggle = () => {
    if (speaking) stopSpeaking()
    else speak(text, () => setSpeaking(false))
    setSpeaking(!speaking)
  }
  return (
    <Button className='t-read-aloud' kind={kind} small={small} icon={speaking ? 'pause' : 'say'} onClick={toggle}>
      {speaking ? '先停一停' : '读给我听'}
    </Button>
  )
}
