import { MEETING_LIMITS } from '../contract/limits';
import type { MeetingState } from '../lifecycle/meeting.lifecycle';

const HANDING_OUT: ReadonlySet<MeetingState> = new Set<MeetingState>(['planned', 'announced', 'in_session']);

/** While papers are handed out, and the notice says how many: not for a day that nobody knows, nor once all is said. [D] */
export const isHandingOut = (state: MeetingState): boolean => HANDING_OUT.has(state);
/** Nothing is handed out on what is settled. */
export const takesPapers = (state: MeetingState, item: Readonly<{ ended: boolean }>): boolean => isHandingOut(state) && !item.ended;
export const hasRoomForPaper = (papers: number): boolean => papers < MEETING_LIMITS.itemPapersMax;
