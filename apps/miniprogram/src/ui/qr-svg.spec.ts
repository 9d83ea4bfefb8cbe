import { encode } from 'uqr'
import { qrSvg } from './qr-svg'
import { svgDataUri } from './svg'

/** Follows the pen and fills the modules that its lines lie on. */
function painted(svg: string, size: number): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const path = /stroke="[^"]+" d="([^"]+)"/.exec(svg)?.[1] ?? ''
  let [x, y] = [0, 0]
  for (const [, command, first, second] of path.matchAll(/([Mmh])([\d.]+)(?:,([\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Number(second)]
    else if (command === 'm') x += Number(first)
    else for (const end = x + Number(first); x < end; x++) modules[Math.floor(y)]![x] = true
  }
  return modules
}

describe('a QR code as SVG', () => {
  it.each(['m=7c2f19', 'https://example.test/#/packages/meeting/pages/check-in/index?code=A1B2C3'])('paints each module of %s once', (text) => {
    const { data, size } = encode(text, { ecc: 'M', border: 2 })
    expect(painted(qrSvg(text), size)).toEqual(data)
  })

  it('stays small enough to be sent to a phone screen anew every half minute', () => {
    expect(svgDataUri(qrSvg('https://example.test/packages/meeting/pages/check-in/index?meetingId=019ad2f0-0000-7000-8000-000000000000&code=A1B2C3D4E5')).length).toBeLessThan(6_000)
  })
})
