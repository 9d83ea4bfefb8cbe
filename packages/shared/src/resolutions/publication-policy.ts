import type { Day } from '../calendar/day';
import type { ResolutionState } from '../lifecycle/resolution.lifecycle';
import type { RulePack } from '../voting/rule-pack';

/** What publishing a result means under one legal basis, as data. A resolution keeps the copy it was published under. */
export type PublicationPolicy = Readonly<{
  id: 'deliberation' | 'owners' | 'assembly';
  /** Whoever may object: residents of the community, or members of the poll's roll. */
  objectors: 'residents' | 'roll';
  /** Days for objecting; null where the community's own setting says. */
  objectionDays: number | null;
  /** Stays up at least so long (居民委员会组织法 §34). */
  displayDays: number;
  effective: 'after_objections' | 'on_announcement';
  /** Whether nothing is done until an objection is answered. Otherwise it is recorded and answered, and only an authority or a court stops anything. */
  objectionLocks: boolean;
  /** The result has to be announced within so many days of its certificate; null where nothing says so. */
  announceWithinDays: number | null;
  source: string;
}>;

export const PUBLICATION_POLICIES = {
  deliberation: {
    id: 'deliberation', objectors: 'residents', objectionDays: null, displayDays: 15, effective: 'after_objections', objectionLocks: true, announceWithinDays: null,
    source: '居民委员会组织法（2025修订）第三十四条（公开至少十五日）；提异议的天数由社区自定',
  },
  owners: {
    id: 'owners', objectors: 'roll', objectionDays: 15, displayDays: 15, effective: 'on_announcement', objectionLocks: false, announceWithinDays: 3,
    source: '民法典第二百八十条；山东省物业管理条例第三十二条（三日内书面公告）',
  },
  assembly: {
    id: 'assembly', objectors: 'residents', objectionDays: 15, displayDays: 15, effective: 'on_announcement', objectionLocks: false, announceWithinDays: null,
    source: '居民委员会组织法（2025修订）第三十一条（违法的由政府责令改正）、第三十四条（决定公开至少十五日，接受查询）',
  },
} as const satisfies Record<PublicationPolicy['id'], PublicationPolicy>;

/** By what a result was made, and so what it is called: owners decide, a meeting of the law's decides, everybody else comes to an opinion. */
export type ResolutionKind = PublicationPolicy['id'];
export const RESOLUTION_NAMES = { deliberation: '协商意见', owners: '业主共同决定', assembly: '会议决议' } as const satisfies Record<ResolutionKind, string>;

/** The policy a pack's results are published under: a pack names it, and a binding one that does not is an owners' decision. */
export function policyOf({ publication, effect }: Pick<RulePack, 'publication' | 'effect'>): PublicationPolicy {
  return PUBLICATION_POLICIES[publication ?? (effect === 'binding' ? 'owners' : 'deliberation')];
}

export type Published = Readonly<{ state: ResolutionState; objectionsUntil: Day | null }>;

/** Objections are heard until the end of their last day, where an effect in force does not end them earlier. */
export function hearsObjections({ objectionLocks }: PublicationPolicy, { state, objectionsUntil }: Published, today: Day): boolean {
  if (objectionsUntil === null || today > objectionsUntil) return false;
  return state === 'published' || state === 'under_objection' || (state === 'effective' && !objectionLocks);
}

/** What is still waited for: objections without an answer, and signed slips that a second person has not compared yet. */
export type OpenObjections = Readonly<{ unanswered: number; unconfirmed: number }>;

/** Whether the clock may put it in force now: at once, or when the period has ended and everything that was said in it has an answer. */
export function mayTakeEffect(policy: PublicationPolicy, { state, objectionsUntil }: Published, open: OpenObjections, today: Day): boolean {
  if (policy.effective === 'on_announcement') return state === 'published';
  if (state !== 'published' && state !== 'under_objection') return false;
  return objectionsUntil !== null && today > objectionsUntil && open.unanswered === 0 && open.unconfirmed === 0;
}
