import { svgDataUri } from './svg'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d=\'M4 8h3%\' stroke="#2F7D5B" fill="url(#s)"/></svg>'

describe('an SVG as image source', () => {
  it('reads back as the same drawing', () => {
    expect(decodeURIComponent(svgDataUri(SVG).replace('data:image/svg+xml,', ''))).toBe(SVG)
  })

  it('holds nothing that ends a url() or an attribute, and no fragment', () => {
    expect(svgDataUri(SVG)).not.toMatch(/["'()#<>\s]/)
  })
})
