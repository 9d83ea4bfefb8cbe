import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PALETTE } from './palette'

const standard = readFileSync(path.join(__dirname, '_tokens.scss'), 'utf8').split('.page.elder')[0] ?? ''

describe('the palette of SVG images', () => {
  it.each(Object.entries(PALETTE))('%s is the colour of the theme', (name, hex) => {
    expect(new RegExp(`--${name}: (#[0-9A-F]{6});`).exec(standard)?.[1]).toBe(hex)
  })
})
