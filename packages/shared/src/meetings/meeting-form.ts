import type { CommunityKind } from '../membership/community-words';
import type { Electorate } from '../membership/electorates';
import type { Role } from '../membership/roles';
import type { Mark } from '../voting/rule-pack';
import type { Share } from '../voting/share';

export const VENUE_KINDS = { hall: '四邻议事厅', teahouse: '柳下茶铺', station: '小区驿站' } as const satisfies Record<string, string>;
export type VenueKind = keyof typeof VENUE_KINDS;

/** What a meeting leaves on paper, all of it from the same records. */
export const PAPERS = {
  intake: '议题征集表', notice: '会议通知', sign_in: '签到表', minutes: '会议纪要', resolution: '协商意见', publication: '公示', ledger: '落实台账',
} as const satisfies Record<string, string>;
export type Paper = keyof typeof PAPERS;

/** Where what comes out of a meeting goes, as a neighbour would say it. */
export const RESULTS = {
  resolution: '谈成了，写协商意见、公示', decision: '通过了就是决议，写下来、公示', next_meeting: '没谈拢，下回接着谈',
  answer: '能答的当场答', task: '要办的定下谁来办、哪天前办完', reason: '办不了的说清为什么',
} as const satisfies Record<string, string>;
export type MeetingResult = keyof typeof RESULTS;

/** What is talked about: matters that were taken in, or what neighbours ask. */
export type LivesFrom = 'matters' | 'questions';

/** Full days. `least` is the law's where there is one; a community may set its own within these bounds. */
export type NoticeDays = Readonly<{ days: number; least: number; most: number }>;

/** Members of a body: who alone decides there, and of whom so many must be present. Everybody else may listen and speak. */
export type MeetingBody = Readonly<{
  /** As the rule pack of the form names them. */
  electorate: Electorate;
  /** Who is one, by the office held on the day; somebody with two of them is one member. */
  roles: readonly Role[];
  /** One of these roles has to make up so much of the body. */
  composed?: Readonly<{ role: Role; least: Share; source: string }>;
}>;

/** The form of a meeting decides who is invited, how long before, what it lives from, and what a result may be. */
export type MeetingFormRules = Readonly<{
  title: string;
  /** Said on the page in one breath. */
  words: string;
  /** The law of villages knows other meetings than that of city communities. */
  heldIn: readonly CommunityKind[];
  notice: NoticeDays;
  livesFrom: LivesFrom;
  /** Set aside for questions, beside the minutes of the matters; 0 where nobody asks. */
  questionMinutes: number;
  /** How the title of a meeting begins that talks about matters, and the whole of it where there are none. */
  verb: string;
  usualTitle: string;
  usualVenue: VenueKind;
  /** Appointments invited by right, beside the authors and supporters of the matters on the agenda. */
  invited: readonly Role[];
  /** Whether the notice goes to those invited, or to every neighbour with an account. */
  toldTo: 'invited' | 'neighbours';
  canVote: boolean;
  /** Null: whoever lives here and has come decides, as far as there is something to decide. */
  body: MeetingBody | null;
  /** The first decides; none where nothing is voted on. */
  rulePacks: readonly string[];
  results: readonly MeetingResult[];
  papers: readonly Paper[];
  source: string;
  mark: Mark;
}>;

/** In every kind of community. */
export const EVERYWHERE = ['urban', 'village'] as const satisfies readonly CommunityKind[];
