import { View } from '@tarojs/components'
import type { PaletteColour } from '../theme/palette'
import type { IconName } from './icon-paths'
import { role } from './role'
import './icon-shapes.scss'
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

/** The drawing itself is in the stylesheet: a data URI for each icon would be most of what a page sends to its view. */
export function Icon({ name, colour = 'ink', size = 'm', label, className = '' }: IconProps) {
  const spoken = label ? { ...role('img'), 'aria-label': label } : { 'aria-hidden': true }
  return <View className={`ico ico--${size} ico-${name} ico-in-${colour} ${className}`} {...spoken} />
}
