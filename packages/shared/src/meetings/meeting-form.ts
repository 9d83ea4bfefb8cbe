import type { CommunityKind } from '../membership/community-words';
import type { Electorate } from '../membership/electorates';
import type { Role } from '../membership/roles';
import type { Mark } from '../voting/rule-pack';
import type { Share } from '../voting/share';

export const VENUE_KINDS = { hall: '四邻议事厅', teahouse: '柳下茶铺', station: '小区驿站', online: '线上' } as const satisfies Record<string, string>;
export type VenueKind = keyof typeof VENUE_KINDS;
/** Where people meet over a line alone: no seats, no door, no point on a map. */
export const isOnlineOnly = ({ kind }: Readonly<{ kind: VenueKind }>): boolean => kind === 'online';

/** What a meeting leaves on paper, all of it from the same records. */
export const PAPERS = {
  intake: '议题征集表', notice: '会议通知', sign_in: '签到表', minutes: '会议纪要', resolution: '协商意见', publication: '公示', ledger: '落实台账',
} as const satisfies Record<string, string>;
export type Paper = keyof typeof PAPERS;

/** Where what comes out of a meeting goes, as a neighbour would say it. */
export const RESULTS = {
  resolution: '谈成了，写协商意见、公示', decision: '通过了就是决议，写下来、公示', next_meeting: '没谈拢，下回接着谈',
  next_step: '通过了就走下一步，没通过不往下走', owners_vote: '会上不定，谈完由全体业主投票',
  answer: '能答的当场答', task: '要办的定下谁来办、哪天前办完', reason: '办不了的说清为什么',
} as const satisfies Record<string, string>;
export type MeetingResult = keyof typeof RESULTS;

/** What is talked about: matters that were taken in, or what neighbours ask. */
export type LivesFrom = 'matters' | 'questions';

/**
 * Full days. `least` is the law's where there is one; a community may set its own within these bounds. `urgent`: the article by which notice may be
 * given at any time in special circumstances; left out where no law says so.
 */
export type NoticeDays = Readonly<{ days: number; least: number; most: number; urgent?: Readonly<{ source: string }> }>;

/** Members of a body: who alone decides there, and of whom so many must be present. Everybody else may listen and speak. */
export type MeetingBody = Readonly<{
  /** As the rule pack of the form names them. */
  electorate: Electorate;
  /** Who is one, by the office held on the day; somebody with two of them is one member. Nobody by an office where homes are counted. */
  roles: readonly Role[];
  /** One voice for each home of the register, in whoever stands for it; a home for which nobody stands is counted all the same. */
  perHome?: true;
  /** What its members are called behind their number: 「30 位代表和委员」. */
  called: string;
  /** How one comes, on the page of the meeting and in its notice. */
  comes: string; noticed: string;
  /** One of these roles has to make up so much of the body. */
  composed?: Readonly<{ role: Role; least: Share; source: string }>;
}>;

/** An office that calls a meeting, and how a sentence names it. */
export type Caller = Readonly<{ roles: readonly Role[]; words: string }>;
/** A seat in a body is an office: nobody sits in for another. */
export const IN_PERSON = { comes: '要由本人来，别人不能代替', noticed: '不能由别人代替' } as const satisfies Partial<MeetingBody>;

/**
 * Whether one may take part without being in the room oneself. `online`: from elsewhere, signed in like those in the room. `agent`: by somebody
 * who comes in one's place to listen and to speak; they sign in as themselves and vote, where there is a vote, for themselves alone.
 */
export type Attending = Readonly<{ online: boolean; agent: boolean }>;
/** Where the law names who decides, they are there themselves: the law of 2025 is silent on meetings over a line. */
export const IN_THE_ROOM = { online: false, agent: false } as const satisfies Attending;
/** A talk without statutory force [D]. */
export const ALSO_ELSEWHERE = { online: true, agent: true } as const satisfies Attending;

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
  /** Whether neighbours may ask for a time with the secretary, one by one. */
  talks?: true;
  /** How the title of a meeting begins that talks about matters, and the whole of it where there are none. */
  verb: string;
  usualTitle: string;
  usualVenue: VenueKind;
  /** Appointments invited by right, beside the authors and supporters of the matters on the agenda. */
  invited: readonly Role[];
  /** Whether the notice goes to those invited, to every neighbour with an account, or to every owner of the estate with one. */
  toldTo: 'invited' | 'neighbours' | 'owners';
  /** Whether neighbours may come, listen, and read what was said; of a meeting of the invited they read when it was, who came by number, and what came out. */
  openTo: 'neighbours' | 'invited';
  attending: Attending;
  canVote: boolean;
  /** Said to whoever would have a vote taken all the same. */
  whyNoVote?: string;
  /** Who calls it, the first of them whose office somebody holds; left out: who convenes for the community. */
  calledBy?: readonly Caller[];
  /** Whether it is the owners' of one estate; left out: everybody's. */
  within?: 'estate';
  /** Whether a matter stays where it is while it is talked about here: waiting, or in a vote of the owners. */
  keepsMatters?: true;
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
