import { dayOf, livesFromQuestions, MEETING_LIMITS, type DayString, type Id, type Instant, type MeetingForm, type MeetingPlan, type MeetingPlanRequest, type PlannedItem } from '@silin/shared'
import { briefSent, proposedBriefs, type ItemBrief } from './item-briefs'

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
  /** Who explains each matter and what goes with it, as far as it was said. */
  briefs?: Readonly<Record<Id, ItemBrief>>
  /** The demand that this meeting answers; only while its form is the one that is owed. */
  demandId?: Id
  /** Whose owners' meeting it is, where one was chosen. */
  estateId?: Id
  /** Why it cannot wait, from the moment that this was said; left out where the days of notice are kept. */
  urgentReason?: string
  /** How one gets in from elsewhere, as typed; left out: in the room alone. */
  onlineHow?: string
}>

/** What a demand brings along: the form that is owed and what it is about. */
export type Owed = Readonly<{ demandId: Id; form: MeetingForm; title: string }>

/** Nothing is chosen but what is owed; a title is as long as it may be. */
export const owedDraft = (requestKey: Id, { demandId, form, title }: Owed): PlanDraft => ({ requestKey, form, issueIds: [], minutes: {}, title: [...title].slice(0, MEETING_LIMITS.titleMax).join(''), demandId })

export const emptyDraft = (requestKey: Id, issueIds: readonly Id[], form: MeetingForm = 'council'): PlanDraft => ({ requestKey, form, issueIds, minutes: {} })

/** Enough is chosen for a proposal: a matter, or a form that lives from questions. */
export const isComplete = ({ form, issueIds }: PlanDraft): boolean => issueIds.length > 0 || livesFromQuestions(form)

/** Another form: what was proposed for the former one (name, place, hour) is proposed anew. */
export const withForm = ({ requestKey, issueIds, minutes, studied, briefs }: PlanDraft, form: MeetingForm): PlanDraft => ({ requestKey, issueIds, minutes, studied, ...(briefs ? { briefs } : {}), form })

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

/** What is sent of the way in: nothing until it is as long as it has to be. */
export function wayInOf({ onlineHow }: PlanDraft): string | undefined {
  const how = onlineHow?.trim() ?? ''
  return how.length >= MEETING_LIMITS.onlineHowMin ? how : undefined
}

/** Chosen to be open to those elsewhere, and not yet said how they get in. */
export const wayInMissing = (draft: PlanDraft): boolean => draft.onlineHow !== undefined && wayInOf(draft) === undefined

/** What is asked of the system: the rest, around what was chosen. */
export function proposalFor(draft: PlanDraft, proposed: Readonly<Record<Id, number>>): MeetingPlanRequest {
  const { form, issueIds, startsAt, venueId, demandId, estateId } = draft
  const urgentReason = urgentWords(draft)
  const onlineHow = wayInOf(draft)
  const minutes = minutesOf(draft, proposed)
  const briefs = proposedBriefs(draft)
  return { form, issueIds, ...(startsAt ? { startsAt } : {}), ...(venueId ? { venueId } : {}), ...(minutes ? { minutes } : {}), ...(briefs.length > 0 ? { briefs } : {}), ...(demandId ? { demandId } : {}), ...(estateId ? { estateId } : {}), ...(urgentReason ? { urgentReason } : {}), ...(onlineHow ? { onlineHow } : {}) }
}

/** As it is sent, once enough was written. */
function urgentWords({ urgentReason = '' }: PlanDraft): string | undefined {
  const words = urgentReason.trim()
  return Array.from(words).length >= MEETING_LIMITS.urgentMin ? words : undefined
}

type Noticed = Pick<MeetingPlan, 'startsAt' | 'earliestOn' | 'urgentFrom'>
/** Whether the day that stands there is one that only special circumstances allow. */
export const isEarly = ({ startsAt, earliestOn }: Noticed): boolean => dayOf(new Date(startsAt)) < earliestOn
/** Whether it makes a difference for this form and day. */
export const mayBeEarly = ({ urgentFrom, earliestOn }: Noticed): boolean => urgentFrom !== null && urgentFrom < earliestOn
/** Whether the day still wants its reason. */
export const urgentMissing = (draft: PlanDraft, plan: Noticed): boolean => isEarly(plan) && urgentWords(draft) === undefined
/** Said, while the day that stands there needs none: it would be dropped. */
export const urgentUnused = ({ urgentReason }: PlanDraft, plan: Noticed): boolean => urgentReason !== undefined && !isEarly(plan)
/** Goes out with the meeting only where the day needs it. */
export const urgentSent = (draft: PlanDraft, plan: Noticed): { urgentReason?: string } => {
  const urgentReason = isEarly(plan) ? urgentWords(draft) : undefined
  return urgentReason ? { urgentReason } : {}
}

/** Said, changed, or taken back: then a day that only it allowed is proposed anew. */
export function withUrgent(draft: PlanDraft, urgentReason: string | undefined, plan: Noticed): PlanDraft {
  if (urgentReason !== undefined) return { ...draft, urgentReason }
  const { urgentReason: _, startsAt, ...rest } = draft
  return { ...rest, ...(startsAt && !isEarly({ ...plan, startsAt }) ? { startsAt } : {}) }
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
export const itemsOf = ({ studied, briefs }: PlanDraft, { studyNeeded, items }: Pick<MeetingPlan, 'studyNeeded' | 'items'>): readonly PlannedItem[] =>
  items.map(({ issueId, minutes }) => ({ issueId, minutes, ...(studyNeeded ? { studiedOn: studied?.[issueId] } : {}), ...briefSent({ briefs }, issueId) }))
