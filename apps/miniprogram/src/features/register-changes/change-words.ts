import { CHANGE_LIMITS, CLAIM_LIMITS, dayWords, type RegisterChangeKind } from '@silin/shared'

export type ChangeDraft = Readonly<{ on: string; reason: string; document: string; buyerName: string; buyerPhone: string }>
export const emptyChange = (today: string): ChangeDraft => ({ on: today, reason: '', document: '', buyerName: '', buyerPhone: '' })

export const CHANGE_TITLES: Readonly<Record<RegisterChangeKind, string>> = { move_out: '登记搬走', transfer: '登记过户', end: '登记去世' }
export const REASON_HINTS: Readonly<Record<RegisterChangeKind, string>> = { move_out: '例如：租期到了，本人来说的', transfer: '例如：卖了房，双方都来了', end: '例如：家属拿证明来说的' }

/** What is still missing, as one sentence; nothing when it can be sent. */
export function changeFault(kind: RegisterChangeKind, draft: ChangeDraft, holder: string): string | undefined {
  if (draft.reason.trim().length < CHANGE_LIMITS.reasonMin) return '先写明怎么知道的'
  if (kind !== 'transfer') return undefined
  if (draft.document.trim().length < CHANGE_LIMITS.documentMin) return '先写看了什么证'
  if (draft.buyerName.trim() === '' || draft.buyerName.length > CLAIM_LIMITS.nameMax) return `先写新${holder}姓名`
  return /^1\d{10}$/.test(draft.buyerPhone.replace(/\s/g, '')) ? undefined : `先写新${holder}手机号`
}

/** The change in one sentence, to be read before it is sent. */
export function changeWords(kind: RegisterChangeKind, { on, buyerName }: ChangeDraft, { label, names }: Readonly<{ label: string; names: string }>): string {
  const day = dayWords(on)
  if (kind === 'move_out') return `${names} 从${day}起不住在${label}了。他的微信还能看公开的事，不能再在这里提事和投票。`
  if (kind === 'transfer') return `${label} 从${day}起不再是 ${names} 的，是 ${buyerName.trim()} 的。已经开始的表决还按原来的名册。`
  return `${names} 在${day}去世。他的微信马上解除认证，担任的职务到这天为止。房子还在他名下，等办了过户再改。`
}
