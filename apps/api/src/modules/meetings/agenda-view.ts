import {
  BINDING_TITLES,
  dayOf,
  dayWords,
  decidesAt,
  hasRoomForPaper,
  keepsMatters,
  leadsOn,
  EVENT_WORDS,
  takesPapers,
  type AgendaItemView,
  type AgendaOutcome,
  type DocumentView,
  type EventName,
  type GistView,
  type MeetingForm,
  type MeetingState,
} from '@silin/shared';
import type { KnownAs } from '../people';
import type { PollRef } from '../polls';
import type { AgendaItemEntity } from './agenda-item.entity';
import type { Matter } from './matters';

const STEPS = { agreed: 'issue.decide', not_adopted: 'issue.rejectProposal', left_open: 'issue.leaveOpen' } as const satisfies Record<
  AgendaOutcome,
  EventName
>;

/** Nothing became of the matter itself: it waits for its vote, or is in it. */
const LEFT_TO_OWNERS = '会上不定，看业主投票';

/** An outcome reads as the step that the matter took with it. */
export const outcomeWords = (form: MeetingForm, outcome: AgendaOutcome): string =>
  (keepsMatters(form) && outcome === 'left_open' && LEFT_TO_OWNERS) ||
  ((decidesAt(form) || leadsOn(form)) && BINDING_TITLES[STEPS[outcome]]) ||
  EVENT_WORDS[STEPS[outcome]].title;

export type ItemFacts = Readonly<{
  item: AgendaItemEntity;
  matter: Matter | undefined;
  raisedBy: KnownAs | undefined;
  mine: boolean;
  gists: readonly GistView[];
  poll: PollRef | undefined;
  /** What was agreed is written down already. */
  drafted: boolean;
  ownersVote: PollRef | undefined;
  documents: readonly DocumentView[];
}>;
/** What the reader may do at this meeting now. */
export type Hosting = Readonly<{
  /** Whether the reader may come, and read what was handed out before. */
  mayCome: boolean;
  form: MeetingForm;
  state: MeetingState;
  isConvener: boolean;
  isHandler: boolean;
  canVote: boolean;
  anotherIsOpen: boolean;
}>;

export function agendaItemView(
  { item, matter, raisedBy, mine, gists, poll, drafted, ownersVote, documents }: ItemFacts,
  hosting: Hosting,
): AgendaItemView {
  const { agendaItemId, position, issueId, minutes, startedAt, endedAt, outcome, reason, studiedOn } = item;
  return {
    agendaItemId,
    position,
    issueId,
    title: matter?.title ?? '',
    endorsements: matter?.endorsements ?? 0,
    minutes,
    raisedBy: raisedBy?.alias ?? '居民',
    mine,
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    outcome,
    outcomeWords: outcome ? outcomeWords(hosting.form, outcome) : null,
    reason,
    studiedOn,
    ledBy: item.ledByName,
    papers: documents.length,
    documents: hosting.mayCome ? documents : [],
    gists,
    pollId: poll?.pollId ?? null,
    pollState: poll?.state ?? null,
    ownersVote: ownersVote ? { pollId: ownersVote.pollId, words: ownersVoteWords(ownersVote) } : null,
    offered: [
      ...offeredOn(item, poll, hosting),
      ...(mayDraft(item, drafted, hosting) ? ['draftResolution'] : []),
      ...(hosting.isConvener && takesPapers(hosting.state, { ended: endedAt !== null }) && hasRoomForPaper(documents.length)
        ? ['addPaper']
        : []),
      ...(hosting.isConvener && hosting.mayCome && documents.length > 0 ? ['withdrawPaper'] : []),
    ],
  };
}

/** A vote by ballots that was not set aside: one with a notice and a roll of its own, and not one of a session. */
export const isOwnersVote = ({ meetingId, state }: PollRef): boolean => meetingId === null && state !== 'voided';

/** How it stands, and until when there is something to do. */
function ownersVoteWords({ words, state, reviewUntil, opensAt, closesAt }: PollRef): string {
  if (state === 'roll_review' && reviewUntil) return `业主表决：名册公开核对到${dayWords(reviewUntil)}`;
  if (state === 'announced' && opensAt) return `业主表决：${dayWords(dayOf(opensAt))}开始投票`;
  if (state === 'open' && closesAt) return `业主表决：正在投票，到${dayWords(dayOf(new Date(closesAt.getTime() - 1)))}`;
  return `业主表决：${words}`;
}

const mayDraft = ({ outcome }: AgendaItemEntity, drafted: boolean, { isConvener, form }: Hosting) =>
  isConvener && !leadsOn(form) && outcome === 'agreed' && !drafted;

function offeredOn(item: AgendaItemEntity, poll: PollRef | undefined, hosting: Hosting): string[] {
  if (hosting.state !== 'in_session' || item.endedAt) return [];
  // Hands that were counted wait to be announced: until then the item goes nowhere.
  const hasCount = poll?.state === 'counting' && poll.method === 'hands';
  const isVoting = poll?.state === 'open' || hasCount;
  const isUnderWay = item.startedAt !== null;
  const offers: Readonly<Record<string, boolean>> = {
    start: hosting.isConvener && !isUnderWay && !hosting.anotherIsOpen,
    addGist: hosting.isHandler && isUnderWay,
    openPoll: hosting.isConvener && isUnderWay && !isVoting && hosting.canVote,
    announceHands: hosting.isConvener && hasCount,
    leaveOpen: hosting.isConvener && !isVoting,
  };
  return Object.keys(offers).filter((action) => offers[action]);
}
