import { mergeInternalComponents } from '@tarojs/shared'
import { ARIA_COMPONENTS } from './aria-components'

mergeInternalComponents(ARIA_COMPONENTS)
