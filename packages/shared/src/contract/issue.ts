import type { IssueState } from '../lifecycle/issue.lifecycle';
import type { Stage } from '../lifecycle/stages';
import type { DayString, Id, Instant, Offered, PhotoView } from './common';
import type { DayRange } from './supervision';

/** 准入清单: what a community takes in. `route` is the usual way; handlers may choose otherwise. */
export const ISSUE_CATEGORIES = {
  safety: { name: '消防安全', route: 'deliberate', words: ['消防', '通道', '飞线', '充电', '灭火', '着火', '井盖', '护栏'] },
  parking: { name: '停车出行', route: 'deliberate', words: ['停车', '车位', '占道', '堵车', '堵路', '被车', '车辆', '乱停', '车棚', '道闸'] },
  accessibility: { name: '适老无障碍', route: 'deliberate', words: ['轮椅', '坡道', '扶手', '台阶', '老人', '盲道', '电梯'] },
  repair: { name: '公共维修', route: 'direct', words: ['坏', '漏', '断', '路灯', '楼道灯', '水管', '下水', '管道', '屋面', '墙皮', '门禁', '滑梯'] },
  hygiene: { name: '环境卫生', route: 'direct', words: ['垃圾', '脏', '臭', '污水', '蚊虫', '堆放', '狗', '绿化', '树'] },
  property_fee: { name: '物业服务', route: 'deliberate', words: ['物业', '收费', '保安', '保洁'] },
  neighbours: { name: '邻里关系', route: 'deliberate', words: ['吵', '噪音', '邻居', '漏水', '高空'] },
  culture: { name: '文体活动', route: 'deliberate', words: ['广场舞', '活动', '球', '阅览', '孩子'] },
  other: { name: '其他', route: 'deliberate', words: [] },
} as const satisfies Record<string, Readonly<{ name: string; route: 'deliberate' | 'direct'; words: readonly string[] }>>;
export type IssueCategory = keyof typeof ISSUE_CATEGORIES;

/** Suggests a category from what was written; `other` when nothing speaks for one. Ties go to the earlier entry. */
export function suggestCategory(text: string): IssueCategory {
  let best: IssueCategory = 'other';
  let most = 0;
  for (const [category, { words }] of Object.entries(ISSUE_CATEGORIES) as [IssueCategory, { words: readonly string[] }][]) {
    const hits = words.filter((word) => text.includes(word)).length;
    if (hits > most) { best = category; most = hits; }
  }
  return best;
}

/** A title out of what was said: its first sentence or clause, cut to the limit. */
export function titleFrom(text: string, max: number): string {
  const [sentence = ''] = text.trim().split(/[。！？!?；;\n]/);
  const characters = Array.from(sentence.trim());
  if (characters.length <= max) return characters.join('');
  const short = characters.slice(0, max).join('');
  const pause = short.lastIndexOf('，');
  return pause > 3 ? short.slice(0, pause) : short;
}

export const DECLINE_GROUNDS = {
  not_community: '不属于社区能协商的事，请拨打12345',
  in_court: '已经进入诉讼、仲裁或信访程序',
  private_dispute: '两家之间的私事，可申请人民调解',
  duplicate_government: '政府已经立项在办',
  not_true: '核实后与实际情况不符',
} as const satisfies Record<string, string>;
export type DeclineGround = keyof typeof DECLINE_GROUNDS;

/** Shown before the form. */
export const DANGER_NUMBERS = [
  { number: '119', words: '着火、漏气' },
  { number: '110', words: '有人闹事' },
  { number: '120', words: '有人受伤' },
  { number: '12345', words: '政府热线' },
] as const;

export type RaiseIssueRequest = Readonly<{
  /** Made on the phone for this draft; the same key sent twice raises one issue. */
  requestKey: Id;
  title: string; text: string; category: IssueCategory; place: string; photoIds: readonly Id[];
  /** 「这件事说到谁」: ids of the community's list; absent: as the words say (`namedIn`). */
  named?: readonly Id[];
}>;
export type RaiseIssueAnswer = Readonly<{ issueId: Id; number: string }>;
export type ResubmitIssueRequest = Omit<RaiseIssueRequest, 'requestKey'>;
export type AcceptIssueRequest = Readonly<{ publicTitle: string; publicText: string; category: IssueCategory; publicPhotoIds: readonly Id[]; publicPlace: string }>;
export type ReasonRequest = Readonly<{ reason: string }>;
/** 并案: the public matter that goes on for both. */
export type MergeIssueRequest = Readonly<{ targetIssueId: Id }>;
export type DeclineIssueRequest = Readonly<{ ground: DeclineGround; reason: string }>;
/** 即办: straight to a carrier, without deliberation, supervised all the same. */
export type ExecuteDirectlyRequest = Readonly<{ requestKey: Id; assigneeOrgUnitId: Id; title: string; dueOn: DayString }>;

export type EndorsementAnswer = Readonly<{ endorsements: number; endorsedByMe: boolean }>;

/** A matter on a list; public words only, once it is public. */
export type IssueCard = Readonly<{
  issueId: Id; number: string; title: string; category: IssueCategory; categoryName: string; place: string;
  state: IssueState; stateWords: string; stage: Stage; over: boolean;
  holder: string | null; since: Instant; dueOn: DayString | null; overdue: boolean; endorsements: number; photoUrl: string | null;
}>;
/** What a grid worker sees of a matter whose author is not verified: nothing of what was written. */
export type UnverifiedIssue = Readonly<{ issueId: Id; number: string; category: IssueCategory; categoryName: string; place: string; since: Instant }>;
export type SimilarIssue = Readonly<{ issueId: Id; title: string; place: string; endorsements: number; stateWords: string; endorsedByMe: boolean }>;

/** How somebody without a phone agreed that a matter is raised for them. */
export const BEHALF_CONSENTS = { oral: '本人口头同意', written: '本人签了字' } as const satisfies Record<string, string>;
export type BehalfConsent = keyof typeof BEHALF_CONSENTS;
/** For somebody of the register, or for somebody it does not know, by name and phone. */
export type RaiseOnBehalfRequest = RaiseIssueRequest & Readonly<{ consent: BehalfConsent; personId?: Id; name?: string; phone?: string }>;
/** A person of the register, for handlers who act for them. */
export type ResidentRow = Readonly<{ personId: Id; name: string; homeLabel: string | null }>;

/** Who raised a matter, told to a handler who said why; the author reads that it was asked. */
export type AuthorIdentity = Readonly<{ name: string; phone: string | null; homeLabel: string | null }>;
export type LookUpView = Readonly<{ at: Instant; office: string; reason: string }>;

/** One step that happened, in words. `official` = publication, deadline, refusal. */
export type TimelineStep = Readonly<{ at: Instant; title: string; detail: string; by: string; stage: Stage; photos: readonly PhotoView[]; official: boolean }>;
export type MatterLink = Readonly<{ kind: 'meeting' | 'poll' | 'resolution' | 'task'; id: Id; title: string; words: string }>;

/** The ONE page of a matter. */
export type MatterView = IssueCard & Readonly<{
  text: string; raisedAt: Instant; raisedBy: string; mine: boolean; visibility: 'private' | 'public';
  /** What the author wrote; only for the author and handlers. */
  original: Readonly<{ title: string; text: string; place: string; authorName: string | null; photos: readonly PhotoView[] }> | null;
  photos: readonly PhotoView[];
  rail: Readonly<{ done: readonly [number, number, number]; at: 0 | 1 | 2 | 3; words: readonly [string, string, string] }>;
  holding: Readonly<{ who: string; since: DayString; dueOn: DayString | null; phone: string | null; overdue: boolean }> | null;
  next: string | null;
  timeline: readonly TimelineStep[];
  links: readonly MatterLink[];
  endorsedByMe: boolean;
  /** Where it goes on, once it was merged. */
  mergedInto: Readonly<{ issueId: Id; number: string; title: string }> | null;
  /** What was merged into it: number, alias and day; never its words. */
  absorbed: readonly Readonly<{ number: string; raisedBy: string; mergedOn: DayString }>[];
  /** To whom it was passed on, with the number to call; for its author and the handlers. */
  referral: Readonly<{ name: string; phone: string }> | null;
  /** Whom it speaks of; for its author and whoever handles it. */
  named: readonly string[];
  /** Which office wrote it down for its author, and how they agreed; for the author and the handlers. */
  recorded: Readonly<{ office: string; consent: BehalfConsent }> | null;
  /** Who asked which person is behind it: for the author alone, newest first. */
  lookUps: readonly LookUpView[];
  /** How often residents sent the work back, and how often they took it up again after their nod. */
  sentBackCount: number; reopenedCount: number;
  /** Between which days work may be taken up again, while `park` is offered. */
  parkDays: DayRange | null;
  /** The last day on which residents may say that it is not solved after all; null where nothing is closed. */
  reopenUntil: DayString | null;
  /** It goes through 四议两公开: `GET /issues/:issueId/four-steps` tells how far. */
  onFourSteps: boolean;
  /** Lifecycle actions and `endorse`, `unendorse`, `lookUp`, `raiseAgain`. */
  offered: Offered;
}>;
