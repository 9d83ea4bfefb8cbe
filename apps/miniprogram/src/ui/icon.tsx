import { Image } from '@tarojs/components'
import { PALETTE, type PaletteColour } from '../theme/palette'
import { ICON_PATHS, type IconName } from './icon-paths'
import { svgDataUri } from './svg'
import './icon.scss'

export type { IconName } from './icon-paths'
export type IconColour = PaletteColour

type IconProps = {
  name: IconName
  /** Colour by its name in the theme; ink by default. */
  colour?: IconColour
  /** m follows the body text, s the secondary text, xs fits tags. */
  size?: 'm' | 's' | 'xs' | 'l' | 'xl'
  /** Only when the icon stands alone; beside words it is silent. */
  label?: string
  className?: string
}

const drawn = new Map<string, string>()

export function iconSource(name: IconName, colour: IconColour, filled = false): string {
  const key = `${name}/${colour}/${filled}`
  const known = drawn.get(key)
  if (known) return known
  const paint = PALETTE[colour]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="${filled ? paint : 'none'}" stroke="${paint}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${ICON_PATHS[name]}</svg>`
  const source = svgDataUri(svg)
  drawn.set(key, source)
  return source
}

export function Icon({ name, colour = 'ink', size = 'm', label, className = '' }: IconProps) {
  return (
    <Image className={`ico ico--${size} ${className}`} src={iconSource(name, colour)} aria-label={label} aria-hidden={label ? undefined : true} />
  )
}
