/** A voice of the phone. WeChat's own plugin (同声传译) is out of maintenance and needs an app that owns it, so there it is silent. */
function voice(): SpeechSynthesis | undefined {
  if (process.env.TARO_ENV !== 'h5') return undefined
  return typeof window.speechSynthesis === 'undefined' ? undefined : window.speechSynthesis
}

export function canSpeak(): boolean {
  return voice() !== undefined
}

/** Reads a text aloud, slower than talk. Stops whatever was being read. */
export function speak(text: string, onEnd: () => void): void {
  const speaker = voice()
  if (!speaker) return
  speaker.cancel()
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.lang = 'zh-CN'
  utterance.rate = 0.85
  utterance.onend = onEnd
  utterance.onerror = onEnd
  speaker.speak(utterance)
}

export function stopSpeaking(): void {
  voice()?.cancel()
}
