import type { Choice } from '@silin/shared'
import type { IconName } from '@/ui'

export const CHOICE_ICONS: Readonly<Record<Choice, IconName>> = { approve: 'check', reject: 'x', abstain: 'minus' }
