import type { Day } from '../../calendar/day';
import type { AgendaOutcome } from '../../contract/meeting';
import type { MeetingForm } from '../forms';
import type { StepNumber } from './four-steps';

/** The matter on the agenda of a meeting that takes a step. `at` orders what happened (an instant in ISO), `on` is the day of the meeting. */
export type StepHeld = Readonly<{ step: StepNumber; form: MeetingForm; meetingId: string; at: string; on: Day; outcome: AgendaOutcome | null }>;
/** From where it goes on: sent back after a step was not carried, or with the last one after its decision was undone. */
export type StepReturn = Readonly<{ toStep: StepNumber; at: string }>;

/** Everything that happened to a matter since it was put on this way. */
export type Course = Readonly<{
  held: readonly StepHeld[];
  returns: readonly StepReturn[];
}>;

/** Where a matter stands. */
export type StepStanding = Readonly<{
  /** The steps carried so far, the first first, and each without a gap before it. */
  carried: readonly StepHeld[];
  /** The step that was not carried, while nobody has said how it goes on. */
  stopped: StepHeld | null;
  /** The step that is on an agenda and has no outcome yet. */
  planned: StepHeld | null;
}>;

type Happened = Readonly<{ at: string; held: StepHeld } | { at: string; toStep: StepNumber }>;

/** Reads the records in the order of time. What stands where it cannot stand (a step before its turn) counts for nothing. */
export function standingOf({ held, returns }: Course): StepStanding {
  const all: Happened[] = [...held.map((one) => ({ at: one.at, held: one })), ...returns];
  const inTime = all.map((one, place) => ({ one, place })).sort((a, b) => a.one.at.localeCompare(b.one.at) || a.place - b.place);
  let standing: StepStanding = { carried: [], stopped: null, planned: null };
  for (const { one } of inTime) standing = 'held' in one ? afterMeeting(standing, one.held) : afterReturn(standing, one.toStep);
  return standing;
}

function afterMeeting(standing: StepStanding, held: StepHeld): StepStanding {
  const { carried, stopped } = standing;
  if (held.step !== carried.length + 1 || stopped) return standing;
  if (held.outcome === null) return { ...standing, planned: held };
  if (held.outcome === 'agreed') return { carried: [...carried, held], stopped: null, planned: null };
  // Left open it stays where it is, and the same step is taken again.
  return { carried, stopped: held.outcome === 'not_adopted' ? held : null, planned: null };
}

const afterReturn = ({ carried }: StepStanding, toStep: StepNumber): StepStanding => ({ carried: carried.slice(0, toStep - 1), stopped: null, planned: null });
