const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The realm has no btoa and no Buffer: WeChat neither. */
export function arrayBufferToBase64(buffer) {
  const bytes = new Uint8Array(buffer)
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at] << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const left = bytes.length - at
    text += ALPHABET[three >> 18] + ALPHABET[(three >> 12) & 63]
    text += left > 1 ? ALPHABET[(three >> 6) & 63] : '='
    text += left > 2 ? ALPHABET[three & 63] : '='
  }
  return text
}

export function base64ToArrayBuffer(text) {
  const digits = [...text.replace(/[^A-Za-z0-9+/]/g, '')].map((character) => ALPHABET.indexOf(character))
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  for (let at = 0, to = 0; at < digits.length; at += 4) {
    const four = (digits[at] << 18) | ((digits[at + 1] ?? 0) << 12) | ((digits[at + 2] ?? 0) << 6) | (digits[at + 3] ?? 0)
    for (const shift of [16, 8, 0]) if (to < bytes.length) bytes[to++] = (four >> shift) & 255
  }
  return bytes.buffer
}
