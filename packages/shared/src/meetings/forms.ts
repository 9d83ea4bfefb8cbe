import type { Role } from '../membership/roles';

/** The form of a meeting decides who is invited, how long before, and what a result may be. Days marked in rules.md as [D] are community settings' defaults. */
export type MeetingFormRules = Readonly<{
  title: string;
  /** Said on the page in one breath. */
  words: string;
  /** Full days of notice; 协商 has none by statute, this is the product's default. */
  noticeDays: number;
  /** Appointments invited by right, beside the authors and supporters of the matters on the agenda. */
  invited: readonly Role[];
  canVote: boolean;
  rulePacks: readonly string[];
}>;

export const MEETING_FORMS = {
  council: {
    title: '四邻议事会', words: '一起谈，谈妥了举手定', noticeDays: 3,
    invited: ['secretary', 'committee_member', 'grid_worker', 'resident_representative', 'group_leader', 'owners_committee', 'property_company', 'supervision_committee'],
    canVote: true, rulePacks: ['community.deliberation'],
  },
  teahouse: {
    title: '柳下茶铺茶话会', words: '喝茶说事，不做表决', noticeDays: 1,
    invited: ['grid_worker', 'group_leader', 'resident_representative'], canVote: false, rulePacks: [],
  },
} as const satisfies Record<string, MeetingFormRules>;
export type MeetingForm = keyof typeof MEETING_FORMS;

export const VENUE_KINDS = { hall: '四邻议事厅', teahouse: '柳下茶铺', station: '小区驿站' } as const satisfies Record<string, string>;
export type VenueKind = keyof typeof VENUE_KINDS;
