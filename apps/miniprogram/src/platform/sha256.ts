import { hash } from '@stablelib/sha256'

/** UTF-8; older phones' script engines have no TextEncoder. */
function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text)
  const bytes: number[] = []
  for (let at = 0; at < escaped.length; at += 1) {
    if (escaped[at] === '%') {
      bytes.push(parseInt(escaped.slice(at + 1, at + 3), 16))
      at += 2
    } else bytes.push(escaped.charCodeAt(at))
  }
  return Uint8Array.from(bytes)
}

/** The digest of a text, as 64 lower-case hex digits. */
export function sha256(text: string): string {
  return Array.from(hash(utf8(text)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
