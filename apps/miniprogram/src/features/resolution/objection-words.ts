import { dayWords, RESOLUTION_LIMITS, type ObjectionView, type ResolutionView } from '@silin/shared'

/** Whether so many words can be sent. */
export const isReason = (text: string) => Array.from(text.trim()).length >= RESOLUTION_LIMITS.reasonMin

/** 「3 条异议，1 条等答复」 */
export function sumWords({ made, unanswered }: ResolutionView['objections']): string {
  if (made === 0) return '还没有人提异议'
  return unanswered === 0 ? `${made} 条异议，都答复了` : `${made} 条异议，${unanswered} 条等答复`
}

/** Under an objection: who, how, about whom. */
export function aboutObjection({ alias, mine, channel, aboutWords }: ObjectionView): string {
  return [mine ? '您提的' : alias, channel === 'paper' && '纸上签字', aboutWords && `说到${aboutWords}`].filter(Boolean).join(' · ')
}

/** By when it has to be answered. */
export const answerWords = (until: string | null) => (until ? `社区要在${dayWords(until)}前答复` : undefined)
