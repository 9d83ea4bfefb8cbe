import { HAND_KINDS, handsMissing, type Hands } from '@silin/shared'

/** As typed: empty until somebody has written a number, which may be 0. */
export type TypedHands = Readonly<Record<keyof Hands, string>>
export const KINDS = Object.keys(HAND_KINDS) as (keyof Hands)[]
export const NOTHING_TYPED: TypedHands = { approve: '', reject: '', abstain: '', notRaised: '' }

export const typedFrom = (hands: Hands): TypedHands => ({ approve: String(hands.approve), reject: String(hands.reject), abstain: String(hands.abstain), notRaised: String(hands.notRaised) })
/** Digits only, whatever the keyboard gave. */
export const digitsOf = (typed: string): string => typed.replace(/\D/g, '').slice(0, 4)

/** What is not written down counts as none; only those who raised no hand have to be said. */
export const handsFrom = (typed: TypedHands): Hands => ({ approve: Number(typed.approve), reject: Number(typed.reject), abstain: Number(typed.abstain), notRaised: Number(typed.notRaised) })

type Base = Readonly<{ present: number; recused: number }>
export type Checked = Readonly<{
  /** So many are in none of the numbers; below zero: so many too many. */
  missing: number
  /** What the button says instead, while it can do nothing. */
  why: string | undefined
}>

/** The same check as the server's, while it is typed. */
export function checkedHands(base: Base, typed: TypedHands): Checked {
  const missing = handsMissing(base, handsFrom(typed))
  if (KINDS.every((kind) => typed[kind] === '')) return { missing, why: '先数举手，写上数目' }
  return { missing, why: missing > 0 ? `还差 ${missing} 位` : missing < 0 ? `多了 ${-missing} 位` : undefined }
}
