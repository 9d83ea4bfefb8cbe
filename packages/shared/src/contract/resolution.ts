import type { ResolutionState } from '../lifecycle/resolution.lifecycle';
import type { ResolutionKind } from '../resolutions/publication-policy';
import type { ObjectionState, ObjectionTarget, Ruling } from '../resolutions/ruling';
import type { DayString, Id, Instant, NamedPerson, Offered, PhotoView } from './common';
import type { DocumentView } from './document';

/** `adopts`: proposals and changes to them from the item that was voted on, which the text takes in. */
export type DraftResolutionRequest = Readonly<{ text: string; adopts?: readonly Id[] }>;
export type ResolutionView = Readonly<{
  resolutionId: Id; number: string; issueId: Id; issueTitle: string; pollId: Id; meetingId: Id | null; effect: 'consensus' | 'binding'; kind: ResolutionKind; text: string;
  state: ResolutionState; stateWords: string; draftedAt: Instant; publishedAt: Instant | null;
  /** Of a draft: the last day on which the law wants it announced. */
  announceUntil: DayString | null;
  /** Objections until the end of this day; `objectionsProvisional`: its year's days off are not out yet (暂定). */
  objectionsUntil: DayString | null; objectionsProvisional: boolean; effectiveAt: Instant | null;
  /** Whether nothing is done until every objection is answered. */
  objectionLocks: boolean;
  /** Everything that was said within the period, and how much of it waits for an answer (until `answerUntil`). */
  objections: Readonly<{ made: number; unanswered: number; mine: boolean; answerUntil: DayString | null }>;
  /** Stays on the board at least until then (居委会组织法 art. 34). */
  displayedUntil: DayString | null;
  /** Where it hung on a board, the first first. */
  postings: readonly BoardPostingView[];
  orders: readonly OrderView[];
  taskIds: readonly Id[];
  /** Which office explained the matter at its meeting: proposed for the work that comes of it. */
  ledByOrgUnitId: Id | null;
  /** `publish`, `object`, `objectOnPaper`, `postOnBoard`, `rule`, `suspend`, `reinstate`, `revoke`, `annulPoll`, and `assign` once it is in force. */
  offered: Offered;
}>;

/** That it hangs on a board: where, with a photo of it. The day is the one on which it is said. */
export type PostOnBoardRequest = Readonly<{ requestKey: Id; place: string; photoIds: readonly Id[] }>;
export type BoardPostingView = Readonly<{ postingId: Id; place: string; postedOn: DayString; photos: readonly PhotoView[] }>;

/** `requestKey` is made on the phone for this draft; the same key sent twice makes one. */
export type ObjectRequest = Readonly<{ requestKey: Id; reason: string; aboutRoles: readonly ObjectionTarget[] }>;
/** A slip that the resident signed; it counts once another worker has compared it with its photo. */
export type ObjectOnPaperRequest = ObjectRequest & Readonly<{ personId: Id; documentId: Id }>;
export type ObjectionAnswer = Readonly<{ objectionId: Id; number: number }>;
export type RuleRequest = Readonly<{ ruling: Ruling; reason: string }>;
export type ObjectionView = Readonly<{
  objectionId: Id; number: number; alias: string; mine: boolean; reason: string; aboutWords: string | null; channel: 'phone' | 'paper'; madeAt: Instant;
  state: ObjectionState; stateWords: string;
  answer: Readonly<{ reason: string; by: string; at: Instant }> | null;
  /** The signed slip, for handlers only. */
  slip: DocumentView | null;
  /** `rule`, `confirm`, `reject`. */
  offered: Offered;
}>;
export type ObjectorsFound = Readonly<{ people: readonly NamedPerson[] }>;
export type ObjectionsView = Readonly<{ items: readonly ObjectionView[] }>;

export const ORDER_ACTIONS = { suspend: '暂停执行', reinstate: '恢复执行', revoke: '撤销', annul: '撤销表决结果' } as const satisfies Record<string, string>;
export type OrderAction = keyof typeof ORDER_ACTIONS;
export const ISSUING_BODIES = { authority: '政府部门', court: '法院' } as const satisfies Record<string, string>;
export type IssuingBody = keyof typeof ISSUING_BODIES;
/** What the paper of an authority or a court says; the paper itself is attached. */
export type OrderPaper = Readonly<{ requestKey: Id; body: IssuingBody; issuer: string; number: string; issuedOn: DayString; reason: string; documentId: Id }>;
export type OrderRequest = OrderPaper & Readonly<{ action: Exclude<OrderAction, 'annul'> }>;
export type AnnulPollRequest = OrderPaper;
export type OrderView = Readonly<{
  orderId: Id; action: OrderAction; actionWords: string; body: IssuingBody; issuer: string; number: string; issuedOn: DayString; reason: string; at: Instant; document: DocumentView;
}>;
export type OrdersView = Readonly<{ items: readonly OrderView[] }>;
