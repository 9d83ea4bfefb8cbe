import {
  BINDING_TITLES,
  decidesAt,
  EVENT_WORDS,
  type AgendaItemView,
  type AgendaOutcome,
  type EventName,
  type GistView,
  type MeetingForm,
} from '@silin/shared';
import type { KnownAs } from '../people';
import type { PollRef } from '../polls';
import type { AgendaItemEntity } from './agenda-item.entity';
import type { Matter } from './matters';

const STEPS = { agreed: 'issue.decide', not_adopted: 'issue.rejectProposal', left_open: 'issue.leaveOpen' } as const satisfies Record<
  AgendaOutcome,
  EventName
>;

/** An outcome reads as the step that the matter took with it. */
export const outcomeWords = (form: MeetingForm, outcome: AgendaOutcome): string =>
  (decidesAt(form) && BINDING_TITLES[STEPS[outcome]]) || EVENT_WORDS[STEPS[outcome]].title;

export type ItemFacts = Readonly<{
  item: AgendaItemEntity;
  matter: Matter | undefined;
  raisedBy: KnownAs | undefined;
  mine: boolean;
  gists: readonly GistView[];
  poll: PollRef | undefined;
  /** What was agreed is written down already. */
  drafted: boolean;
}>;
/** What the reader may do at this meeting now. */
export type Hosting = Readonly<{
  form: MeetingForm;
  inSession: boolean;
  isConvener: boolean;
  isHandler: boolean;
  canVote: boolean;
  anotherIsOpen: boolean;
}>;

export function agendaItemView({ item, matter, raisedBy, mine, gists, poll, drafted }: ItemFacts, hosting: Hosting): AgendaItemView {
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
    gists,
    pollId: poll?.pollId ?? null,
    pollState: poll?.state ?? null,
    offered: [...offeredOn(item, poll, hosting), ...(mayDraft(item, drafted, hosting) ? ['draftResolution'] : [])],
  };
}

const mayDraft = ({ outcome }: AgendaItemEntity, drafted: boolean, { isConvener }: Hosting) =>
  isConvener && outcome === 'agreed' && !drafted;

function offeredOn(item: AgendaItemEntity, poll: PollRef | undefined, hosting: Hosting): string[] {
  if (!hosting.inSession || item.endedAt) return [];
  const isVoting = poll?.state === 'open';
  const isUnderWay = item.startedAt !== null;
  const offers: Readonly<Record<string, boolean>> = {
    start: hosting.isConvener && !isUnderWay && !hosting.anotherIsOpen,
    addGist: hosting.isHandler && isUnderWay,
    openPoll: hosting.isConvener && isUnderWay && !isVoting && hosting.canVote,
    leaveOpen: hosting.isConvener && !isVoting,
  };
  return Object.keys(offers).filter((action) => offers[action]);
}
