import {
  BINDING_TITLES,
  DECLINE_GROUNDS,
  EVENT_WORDS,
  eventName,
  isOnTimeline,
  PARTY_WORDS,
  partyWords,
  type CommunityWords,
  type DeclineGround,
  type EventName,
  type Party,
  type PhotoView,
  type ReportView,
  type TimelineReader,
  type TimelineStep,
} from '@silin/shared';
import type { EventEntity } from '../../platform/events';
import type { KnownAs } from '../people';

/** What a timeline is written from, beside the events. */
export type TimelineSources = Readonly<{
  reader: TimelineReader;
  /** By user: neighbours under their alias, offices by their name. */
  people: ReadonlyMap<string, KnownAs>;
  /** Offices as this community calls them. */
  roles: CommunityWords['roles'];
  reports: ReadonlyMap<string, ReportView>;
  /** Hang on the step with which the matter was raised. */
  scene: readonly PhotoView[];
  /** By what residents and supervisors hung them on. */
  pictures: ReadonlyMap<string, readonly PhotoView[]>;
}>;

type Facts = Readonly<{
  words?: string;
  reportId?: string;
  ground?: string;
  assignee?: string;
  reopeningId?: string;
  scrutinyId?: string;
  effect?: string;
}>;
const factsOf = ({ facts }: EventEntity): Facts => facts ?? {};

/** On what pictures may hang that belong to this event and to no report. */
export function subjectsIn(event: EventEntity): string[] {
  const { reopeningId, scrutinyId } = factsOf(event);
  return [reopeningId, scrutinyId].filter((id) => id !== undefined);
}

/** The names of what was recorded, for the branch. */
export function namesOf(events: readonly EventEntity[]): EventName[] {
  return events.flatMap(({ aggregate, action, fromState }) => eventName(aggregate, action, fromState) ?? []);
}

/** Every step that this reader sees, newest first. `events` are oldest first. */
export function timelineOf(events: readonly EventEntity[], sources: TimelineSources): TimelineStep[] {
  const steps: TimelineStep[] = [];
  let carrier = '';
  for (const event of events) {
    carrier = factsOf(event).assignee ?? carrier;
    const name = eventName(event.aggregate, event.action, event.fromState);
    if (name && isOnTimeline(name, sources.reader)) steps.push(stepOf(event, name, sources, carrier));
  }
  return steps.reverse();
}

function stepOf(event: EventEntity, name: EventName, sources: TimelineSources, carrier: string): TimelineStep {
  const { stage, official } = EVENT_WORDS[name];
  const title = (factsOf(event).effect === 'binding' && BINDING_TITLES[name]) || EVENT_WORDS[name].title;
  const report = sources.reports.get(factsOf(event).reportId ?? '');
  const photos = report ? [...report.before, ...report.after, ...report.photos] : photosBeside(event, name, sources);
  const by = whoDid(event, sources, carrier);
  return { at: event.at.toISOString(), title, detail: detailOf(event, report), by, stage, photos, official };
}

function photosBeside(event: EventEntity, name: EventName, { scene, pictures }: TimelineSources): readonly PhotoView[] {
  // Those of the supervision committee stand where it looked, not again where that was confirmed.
  const hangs = name === 'issue.reopen' || name === 'task.scrutinise';
  return name === 'issue.submit' ? scene : hangs ? subjectsIn(event).flatMap((id) => pictures.get(id) ?? []) : [];
}

function detailOf(event: EventEntity, report: ReportView | undefined): string {
  const { words, ground } = factsOf(event);
  const groundWords = ground !== undefined && ground in DECLINE_GROUNDS ? DECLINE_GROUNDS[ground as DeclineGround] : undefined;
  return [words ?? report?.text ?? groundWords, event.reason].filter(Boolean).join('。');
}

/** Neighbours under their alias, the carrier by its name, offices by theirs; nobody where the clock acted. */
function whoDid({ actorParty, actorUserId }: EventEntity, { people, roles }: TimelineSources, carrier: string): string {
  if (actorParty === 'clock') return '';
  if (actorParty === 'assignee') return carrier;
  if (NEIGHBOURS.has(actorParty)) return people.get(actorUserId ?? '')?.alias ?? '居民';
  return actorParty in PARTY_WORDS ? partyWords(actorParty as Party, { roles }) : '';
}

const NEIGHBOURS: ReadonlySet<string> = new Set<Party>(['author', 'supporter', 'resident', 'attendee', 'invitee', 'voter']);
