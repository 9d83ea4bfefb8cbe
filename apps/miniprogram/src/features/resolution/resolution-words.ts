import { addDays, dayOf, daysLeftWords, dayWords, RESOLUTION_NAMES, type Day, type ResolutionView } from '@silin/shared'

type Dated = Pick<ResolutionView, 'state' | 'objectionsUntil' | 'effectiveAt' | 'displayedUntil'> & Partial<Pick<ResolutionView, 'announceUntil'>>

/** The day from which work may be handed out: objections are open until the end of their last day. */
export function effectiveFrom({ effectiveAt, objectionsUntil }: Pick<Dated, 'effectiveAt' | 'objectionsUntil'>): Day | null {
  if (effectiveAt) return dayOf(new Date(effectiveAt))
  return objectionsUntil ? addDays(objectionsUntil, 1) : null
}

/** How long one can still object; the last day counts to its end. */
export function objectionWords(objectionsUntil: Day, today: Day): string {
  return today > objectionsUntil ? '公示期满了' : `${daysLeftWords(objectionsUntil, today)}，有异议在当天 24:00 前点下面提出`
}

/** What comes next, in one sentence. */
export function nextOf(resolution: Dated): string {
  const from = effectiveFrom(resolution)
  switch (resolution.state) {
    case 'drafted':
      return `还没有公示。公示以后邻居才看得到。${resolution.announceUntil ? `法律要求最晚${dayWords(resolution.announceUntil)}公示。` : ''}`
    case 'published':
      return from ? `公示期里有异议，点下面写明理由；没有异议，${dayWords(from)}起生效，就可以派人去办。` : '公示期里有异议，点下面写明理由。'
    case 'under_objection':
      return '有人提出异议。社区每一条都要答复，答复以前先不办。'
    case 'redeliberate':
      return '异议有道理，这件事重新商量。'
    case 'effective':
      return from ? `${dayWords(from)}起生效，照它去办。` : '已经生效，照它去办。'
    case 'suspended':
      return '暂停执行，等有权的部门作出决定。'
    case 'revoked':
      return '已经被撤销，不再执行。'
  }
}

export function spokenResolution(resolution: ResolutionView): string {
  return [`${RESOLUTION_NAMES[resolution.kind]}，${resolution.number}`, resolution.issueTitle, resolution.text, resolution.stateWords, nextOf(resolution)].join('。')
}
