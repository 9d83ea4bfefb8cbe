import { EVENT_WORDS, isOnTimeline, type EventName, type TimelineReader } from './event-words';
import type { IssueState } from './issue.lifecycle';
import { ISSUE_STAGE, STAGES, type Stage } from './stages';

/** The willow branch of one matter: leaves per stage, where it stands (3 = walked to the end), one phrase under each stage. */
export type Rail = Readonly<{ done: readonly [number, number, number]; at: 0 | 1 | 2 | 3; words: readonly [string, string, string] }>;

const ORDER = Object.keys(STAGES) as Stage[];
const NOT_YET = '还没到';

/** Matters that ended without being carried out: what stands where 民办 and 民管 would be. */
const ENDED_EARLY: Partial<Record<IssueState, string>> = {
  declined: '到此为止', withdrawn: '到此为止', not_adopted: '到此为止', merged: '跟着同类事走', referred: '由有关部门办',
};

function placeOf(state: IssueState): Rail['at'] {
  const { stage, over } = ISSUE_STAGE[state];
  if (stage === 'discuss') return 0;
  if (stage === 'execute') return 1;
  return over ? 3 : 2;
}

function discussWords(state: IssueState, at: Rail['at'], events: readonly EventName[]): string {
  if (at === 0) return ISSUE_STAGE[state].words;
  return events.includes('issue.executeDirectly') ? '不用开会' : '谈成了';
}

function executeWords(state: IssueState, at: Rail['at']): string {
  if (at === 0) return ENDED_EARLY[state] ?? NOT_YET;
  if (at === 1) return ISSUE_STAGE[state].words;
  // 办结 ≠ 解决: until residents have nodded it is only what the carrier says.
  return at === 2 ? '报办完了' : '办好了';
}

function overseeWords(state: IssueState, at: Rail['at'], events: readonly EventName[]): string {
  if (at >= 2) return ISSUE_STAGE[state].words;
  const sentBack = events.filter((event) => event === 'task.sendBack' || event === 'issue.reopen').length;
  return ENDED_EARLY[state] ?? (sentBack > 0 ? `退回过 ${sentBack} 次` : NOT_YET);
}

/**
 * Draws a matter from its state and its recorded events, oldest first or not. One leaf is one step of the reader's timeline. Steps of a later
 * stage than the present one (work that was sent back) hang on the present stage: the wood beyond it has not grown yet.
 */
export function railOf(state: IssueState, events: readonly EventName[], reader: TimelineReader = 'everyone'): Rail {
  const at = placeOf(state);
  const done: [number, number, number] = [0, 0, 0];
  for (const event of events) {
    if (!isOnTimeline(event, reader)) continue;
    const place = Math.min(ORDER.indexOf(EVENT_WORDS[event].stage), at) as 0 | 1 | 2;
    done[place] += 1;
  }
  return { done, at, words: [discussWords(state, at, events), executeWords(state, at), overseeWords(state, at, events)] };
}
