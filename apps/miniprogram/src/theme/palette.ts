/**
 * The few colours of icons and SVG images, the latter as literals: an image cannot read CSS variables.
 * palette.spec.ts holds each of them against _tokens.scss.
 */
export const PALETTE = {
  'willow-900': '#143427',
  'willow-800': '#1B4636',
  'willow-700': '#24644A',
  'willow-600': '#2F7D5B',
  'willow-300': '#9CC7A4',
  sprout: '#B7D96F',
  ink: '#1F2A26',
  'ink-2': '#48544E',
  'ink-3': '#626D67',
  'ink-4': '#868E88',
  'line-2': '#D3CCBC',
  card: '#FFFFFF',
  cream: '#FFFBF0',
  'cream-2': '#D5E3D6',
  zhu: '#C8372D',
  'zhu-700': '#A82A22',
  tea: '#855408',
  'tea-400': '#D99A2B',
} as const

export type PaletteColour = keyof typeof PALETTE
