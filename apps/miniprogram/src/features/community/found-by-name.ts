import type { CommunityRef } from '@silin/shared'

/** More than fit on a screen are found by typing a part of the name. */
export const SEARCHED_ABOVE = 12
const SHOWN_AT_MOST = 20

type Found = Readonly<{ shown: readonly CommunityRef[]; more: number }>

/** Those with these words in their name or their street. */
export function foundByName(choices: readonly CommunityRef[], typed: string): Found {
  const wanted = typed.replace(/\s/g, '')
  const fitting = choices.filter(({ name, street }) => `${street}${name}`.includes(wanted))
  return { shown: fitting.slice(0, SHOWN_AT_MOST), more: Math.max(0, fitting.length - SHOWN_AT_MOST) }
}
