import { dayWords, NEVER_JUDGES, sentenceOf, type Day, type Me, type Party, type TaskView } from '@silin/shared'

/** Whether an office keeps this person from judging the work, whatever else they are. */
export function standsBack({ appointments }: Pick<Me, 'appointments'>): boolean {
  return appointments.some(({ role }) => (NEVER_JUDGES as readonly Party[]).includes(role))
}

/** Until its last day the author judges alone: one word decides. After it supporters have a voice too, and several must agree. */
export function authorAlone({ judgeUntil }: Pick<TaskView, 'judgeUntil'>, today: Day): boolean {
  return !judgeUntil || today <= judgeUntil
}

type Delivered = Pick<TaskView, 'state' | 'judgeUntil' | 'offered' | 'myVoice' | 'supervisedFrom'>

/** Who judges delivered work, until when, and why this reader may not; undefined when there is nothing to judge. */
export function judgingWords({ state, judgeUntil, offered, myVoice, supervisedFrom }: Delivered, me: Pick<Me, 'appointments'> | undefined, today: Day): string | undefined {
  if (state !== 'delivered') return undefined
  if (offered.includes('confirmScrutiny')) return '监督委员会说您一起去看过。是不是这样，请您点下面说一声。'
  if (offered.includes('countersign')) return '一位居民签了字，请您核对签字单，核对了才算数。'
  if (offered.includes('scrutinise')) return '提事的人和附议的邻居没有说定。请您约一位居民，一起到现场看一看。'
  if (offered.includes('acceptWork')) {
    const look = '报办完了。您去看看：真办好了就点「办好了」，没办好就退回去重办。'
    return authorAlone({ judgeUntil }, today) ? look : `${look}附议的邻居说，要几位说法一致才算数。`
  }
  if (myVoice) return `您说${myVoice === 'accept' ? '办好了' : '还没办好'}，记下了。再等别的附议邻居说，几位说法一致就算数。`
  if (me && standsBack(me)) return sentenceOf('task.staff_cannot_judge', {})
  if (supervisedFrom && today >= supervisedFrom) return '提事的人和附议的邻居没有说定，现在请监督委员会和一位居民一起去看。'
  if (!authorAlone({ judgeUntil }, today)) return '提事的人一直没有回话，现在请附议过的邻居来验收。'
  return judgeUntil ? `请提事的人在${dayWords(judgeUntil)}前看看办好没有。过了这天没回话，就请附议过的邻居来验收。` : '请提事的人看看办好没有。'
}
