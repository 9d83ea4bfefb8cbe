import { encode } from 'uqr'
import { PALETTE } from '../theme/palette'

/**
 * A QR code as SVG, with a quiet zone of two modules (the card around it gives the rest). Each row is one broken line of the height of a
 * module: from one dark run to the next it is only said how far. A code that changes every half minute is sent anew each time.
 */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const lines = data.map((row, y) => lineOf(row, y)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0,0h${size}v${size}H0z"/><path stroke="${PALETTE.ink}" d="${lines}"/></svg>`
}

/** Commas, since a space takes three letters in a data URI. */
function lineOf(row: readonly boolean[], y: number): string {
  let line = ''
  let end = 0
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    let length = 1
    while (row[x + length]) length++
    line += line === '' ? `M${x},${y}.5h${length}` : `m${x - end},0h${length}`
    end = x + length
    x = end
  }
  return line
}
