import type { MinutesSlips, MinutesSlipView, NamedPerson } from '@silin/shared'

/** What was read off a sheet so far. Nothing is chosen beforehand: the worker writes down, and does not judge. */
export type SlipDraft = Readonly<{
  person: NamedPerson | undefined; says: 'confirm' | 'object' | undefined; section: string | undefined; remark: string; otherwise: string; paper: Readonly<{ documentId: string; words: string }> | undefined
}>
export const EMPTY_SLIP: SlipDraft = { person: undefined, says: undefined, section: undefined, remark: '', otherwise: '', paper: undefined }

/** The next thing to do, as the button says it; null where the sheet can be entered. */
export function missingOnSlip({ person, says, section, remark, paper }: SlipDraft): string | null {
  if (!person) return '先选是谁签的'
  if (!says) return '先选纸上怎么说'
  if (says === 'object' && section === undefined) return '先选是哪一段'
  if (says === 'object' && remark.trim() === '') return '先照着纸写一句'
  return paper ? null : '先拍下签字的纸'
}

const titleOf = (sections: MinutesSlips['sections'], section: number | null) => sections.find((one) => one.section === section)?.title ?? ''

/** What the sheet says, as it was read. */
export function saidOnSlip({ verdict, section, remark, otherwise }: MinutesSlipView, sections: MinutesSlips['sections']): string {
  if (verdict === 'confirm') return '写得没错'
  return [`${titleOf(sections, section)}，有出入：${remark ?? ''}`, otherwise && `应该是：${otherwise}`].filter(Boolean).join('；')
}

/** How far the sheet is; its reader is told whom it waits for. */
export function slipState({ state, reason, offered, version }: MinutesSlipView, latest: number): string {
  const ofOld = version < latest ? `看的是第 ${version} 版。` : ''
  if (state === 'counted') return `${ofOld}核对过，算数了`
  if (state === 'rejected') return `不作数。原因：${reason ?? ''}`
  return `${ofOld}${offered.length > 0 ? '请您对着照片看一遍' : '等另一位同事核对'}`
}
