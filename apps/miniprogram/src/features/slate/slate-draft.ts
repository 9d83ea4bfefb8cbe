import { faultsOfSlate, SLATE_LIMITS, type SlateFault, type SlateKind, type SlateRequest } from '@silin/shared'

/** Several things while they are being written down; amounts as they are typed, in yuan. */
export type SlateDraft = Readonly<{ kind: SlateKind; seats: number; budget: string; options: readonly Readonly<{ words: string; cost: string }>[] }>

const BLANK = { words: '', cost: '' } as const
export const blankSlate = (kind: SlateKind): SlateDraft => ({ kind, seats: 1, budget: '', options: [BLANK, BLANK] })

/** What a typed amount is in fen; undefined where it is none. */
export function fenOf(typed: string): number | undefined {
  const found = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(typed.replace(/[,，\s]/g, ''))
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined
}

/** Rows that nobody wrote anything into are left out. */
export function slateRequestOf({ kind, seats, budget, options }: SlateDraft): SlateRequest {
  const written = options.filter(({ words, cost }) => words.trim() !== '' || cost.trim() !== '')
  if (kind === 'seats') return { kind, seats, options: written.map(({ words }) => ({ words: words.trim() })) }
  return { kind, budgetFen: fenOf(budget), options: written.map(({ words, cost }) => ({ words: words.trim(), costFen: fenOf(cost) })) }
}

const FIELDS: Readonly<Record<string, Readonly<Partial<Record<SlateFault['rule'], string>>>>> = {
  options: { min: '至少写两个', max: `最多写 ${SLATE_LIMITS.optionsMax} 个` },
  words: { min: '名字再写清楚一点', max: `名字最多 ${SLATE_LIMITS.wordsMax} 个字`, different: '有两个写得一样' },
  seats: { min: '选几个人还没定', max: '要选的比候选的还多', required: '选几个人还没定' },
  budgetFen: { min: '先写一共多少钱', max: '钱数太大了', required: '先写一共多少钱' },
  costFen: { min: '每个都写上要多少钱', max: '有一个比总数还多', required: '每个都写上要多少钱' },
}

/** What is still missing, as the words of a button; undefined when nothing is. */
export function missingIn(draft: SlateDraft): string | undefined {
  const [fault] = faultsOfSlate(slateRequestOf(draft))
  return fault && (FIELDS[fault.field.split('.').at(-1) ?? '']?.[fault.rule] ?? '还没写全')
}
