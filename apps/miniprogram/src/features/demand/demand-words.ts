import { dayWords, demandUnit, type DemandCard, type DemandRuleView } from '@silin/shared'

/** 「6 位居民代表里，2 位一起提，就要依法开居民代表会议。」 */
export function ruleWords({ rule, roll, who, needed, owes, owedBy }: DemandRuleView): string {
  const figures = demandUnit(rule) === '户' ? `一共 ${roll} 户，有 ${needed} 户的${who}一起提` : `${who}一共 ${roll} 位，有 ${needed} 位一起提`
  return `${figures}，${owedBy}就要依法开${owes}。`
}

/** 「已有 1 位，还差 1 位」; once it is enough, the figures with which it was. */
export function figureWords({ rule, figures, who, state }: DemandCard): string {
  const { joined, missing, roll } = figures
  const unit = demandUnit(rule)
  if (state === 'collecting') return `已有 ${joined} ${unit}，还差 ${missing} ${unit}`
  return state === 'reached' || state === 'convened' ? `${roll} ${unit}${unit === '户' ? '' : who}里，${joined} ${unit}要求，够了` : `当时有 ${joined} ${unit}`
}

/** By when, in the state it is in. */
export function dayWordsOf({ state, expiresOn, dueOn, overdue, owes, owedBy }: DemandCard): string {
  if (state === 'collecting') return `联名到${dayWords(expiresOn)} 24:00`
  if (state === 'reached' && dueOn) return overdue ? `该在${dayWords(dueOn)}前发通知，到期没有，已告诉镇街` : `${owedBy}最晚${dayWords(dueOn)}发出${owes}的通知`
  return ''
}
