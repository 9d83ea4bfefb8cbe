import { svgDataUri } from '../../ui/svg'
import { willowSvg } from './willow-picture'

describe('the picture of the willow', () => {
  it('stays small enough for a stylesheet', () => {
    expect(svgDataUri(willowSvg()).length).toBeLessThan(8_000)
  })

  it('opens and closes every group', () => {
    const svg = willowSvg()
    expect(svg.match(/<g[ >]/g)?.length).toBe(svg.match(/<\/g>/g)?.length)
    expect(svg.endsWith('</svg>')).toBe(true)
    expect(svg).not.toContain('NaN')
  })
})
