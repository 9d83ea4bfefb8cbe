import { encode } from 'uqr'
import { qrSvg } from './qr-svg'

/** Paints the runs of the path back into modules. */
function painted(svg: string, size: number): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(length); i++) modules[Number(y)]![Number(x) + i] = true
  }
  return modules
}

describe('a QR code as SVG', () => {
  it.each(['m=7c2f19', 'https://example.test/#/packages/meeting/pages/check-in/index?code=A1B2C3'])('paints each module of %s once', (text) => {
    const { data, size } = encode(text, { ecc: 'M', border: 2 })
    expect(painted(qrSvg(text), size)).toEqual(data)
  })

  it('stays small enough to be sent to a phone screen at once', () => {
    expect(qrSvg('https://example.test/#/check-in?code=A1B2C3D4').length).toBeLessThan(12_000)
  })
})
