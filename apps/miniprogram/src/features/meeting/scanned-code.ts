export type ScannedCode = Readonly<{ meetingId: string | undefined; code: string | undefined }>

const MEETING = /meetingId=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i
const CODE = /[?&]code=([0-9a-z]+)/i
/** A sheet that was printed without an address bears the code alone. */
const ALONE = /^\s*([2-9a-z]{10})\s*$/i

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Reads a scanned code, whichever way it came: as the address, or wrapped once more in WeChat's `q` or `scene`. */
export function readScanned(text: string): ScannedCode {
  const plain = unescaped(unescaped(text))
  return { meetingId: MEETING.exec(plain)?.[1], code: (CODE.exec(plain) ?? ALONE.exec(plain))?.[1]?.toUpperCase() }
}

/** Typed by hand: small letters and spaces do not matter. */
export const typedCode = (text: string) => text.replace(/[\s-]/g, '').toUpperCase()

/** 「ABCDE FGHJK」: as it is read from a screen. */
export const shownCode = (code: string) => code.replace(/(.{5})(?=.)/g, '$1 ')
