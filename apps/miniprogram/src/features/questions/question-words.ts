import { dayWords, type QuestionEndingView, type QuestionList, type QuestionView } from '@silin/shared'

/** 「3号楼居民 · 5 人也想问」 */
export function askedWords({ askedBy, mine, onBehalf, support }: Pick<QuestionView, 'askedBy' | 'mine' | 'onBehalf' | 'support'>): string {
  const who = mine ? '您问的' : `${askedBy}问的`
  return [who, onBehalf ? '主持人代记' : '', support > 0 ? `${support} 人也想问` : ''].filter(Boolean).join(' · ')
}

/** How it ended, in one sentence. */
export function endingWords({ ending, by, text, dueOn }: QuestionEndingView): string {
  if (ending === 'answered') return `${by}答：${text}`
  if (ending === 'promised') return `交给${by}办${dueOn ? `，最晚${dayWords(dueOn)}办完` : ''}`
  if (ending === 'whistled') return `吹哨报给${by}办${dueOn ? `，最晚${dayWords(dueOn)}办完` : ''}`
  return `办不了：${text}`
}

/** Read aloud as it stands on the page, the open ones by their order. */
export function spokenQuestions({ questions }: Pick<QuestionList, 'questions'>): string {
  return questions.map((one, index) => [`第 ${index + 1} 个问题`, one.text, one.ended ? endingWords(one.ended) : askedWords(one)].join('。')).join('。')
}

/** How many are drawn at first, and how many more with each tap: a list stays short for the eye and for the phone. */
export const SHOWN_AT_FIRST = 6
export const SHOWN_MORE = 10
