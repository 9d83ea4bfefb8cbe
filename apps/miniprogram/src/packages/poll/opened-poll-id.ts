type Params = Partial<Record<string, string>>

/** Which poll a page was opened for: named, or within the address of a printed code, which WeChat's own scanner hands over as `q`. */
export function openedPollId({ pollId, q = '' }: Params): string {
  if (pollId) return pollId
  const [, named] = /[?&]pollId=([0-9a-f-]{36})/.exec(readable(q)) ?? []
  return named ?? ''
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
