import { livesFromQuestions, type DayString, type Id, type Instant, type MeetingForm, type MeetingPlan, type MeetingPlanRequest, type PlannedItem } from '@silin/shared'

/** What the secretary has chosen; everything left out is proposed. */
export type PlanDraft = Readonly<{
  requestKey: Id
  form: MeetingForm
  issueIds: readonly Id[]
  title?: string
  startsAt?: Instant
  venueId?: Id
  /** Only where they were changed. */
  minutes: Readonly<Record<Id, number>>
  /** When the party organisation studied each, as far as it was said. */
  studied?: Readonly<Record<Id, DayString>>
}>

export const emptyDraft = (requestKey: Id, issueIds: readonly Id[]): PlanDraft => ({ requestKey, form: 'council', issueIds, minutes: {} })

/** Enough is chosen for a proposal: a matter, or a form that lives from questions. */
export const isComplete = ({ form, issueIds }: PlanDraft): boolean => issueIds.length > 0 || livesFromQuestions(form)

/** Another form: what was proposed for the former one (name, place, hour) is proposed anew. */
export const withForm = ({ requestKey, issueIds, minutes, studied }: PlanDraft, form: MeetingForm): PlanDraft => ({ requestKey, issueIds, minutes, studied, form })

/** Chosen or taken off again; an item that comes back is proposed its minutes anew. */
export function toggled(draft: PlanDraft, issueId: Id): PlanDraft {
  const isChosen = draft.issueIds.includes(issueId)
  const minutes = Object.fromEntries(Object.entries(draft.minutes).filter(([id]) => id !== issueId))
  return { ...draft, minutes, issueIds: isChosen ? draft.issueIds.filter((id) => id !== issueId) : [...draft.issueIds, issueId] }
}

/** One place further to the front. */
export function movedUp(draft: PlanDraft, issueId: Id): PlanDraft {
  const at = draft.issueIds.indexOf(issueId)
  const before = draft.issueIds[at - 1]
  if (before === undefined) return draft
  const issueIds = draft.issueIds.map((id, i) => (i === at - 1 ? issueId : i === at ? before : id))
  return { ...draft, issueIds }
}

/** The minutes of every item, once the system has proposed them for all; undefined leaves them to be proposed. */
function minutesOf({ issueIds, minutes }: PlanDraft, proposed: Readonly<Record<Id, number>>): number[] | undefined {
  if (Object.keys(minutes).length === 0) return undefined
  const all = issueIds.map((id) => minutes[id] ?? proposed[id])
  return all.every((one) => one !== undefined) ? all : undefined
}

/** What is asked of the system: the rest, around what was chosen. */
export function proposalFor(draft: PlanDraft, proposed: Readonly<Record<Id, number>>): MeetingPlanRequest {
  const { form, issueIds, startsAt, venueId } = draft
  const minutes = minutesOf(draft, proposed)
  return { form, issueIds, ...(startsAt ? { startsAt } : {}), ...(venueId ? { venueId } : {}), ...(minutes ? { minutes } : {}) }
}

/** Learns from an answer what was proposed, not what was chosen. */
export function learned(proposed: Readonly<Record<Id, number>>, plan: MeetingPlan, request: MeetingPlanRequest): Readonly<Record<Id, number>> {
  if (request.minutes) return proposed
  return { ...proposed, ...Object.fromEntries(plan.items.map((item) => [item.issueId, item.minutes])) }
}

/** How many of the matters still want the day on which the party organisation studied them. */
export const studyMissing = ({ studied }: PlanDraft, { studyNeeded, items }: Pick<MeetingPlan, 'studyNeeded' | 'items'>): number =>
  studyNeeded ? items.filter(({ issueId }) => studied?.[issueId] === undefined).length : 0

/** The agenda as it is sent. */
export const itemsOf = ({ studied }: PlanDraft, { studyNeeded, items }: Pick<MeetingPlan, 'studyNeeded' | 'items'>): readonly PlannedItem[] =>
  items.map(({ issueId, minutes }) => ({ issueId, minutes, ...(studyNeeded ? { studiedOn: studied?.[issueId] } : {}) }))
