import { MEETING_STATES } from './meeting.lifecycle';
import { reachableStates } from './define-lifecycle';
import { ISSUE_LIFECYCLE, ISSUE_STATES, type IssueState } from './issue.lifecycle';
import { POLL_STATES } from './poll.lifecycle';
import { RESOLUTION_STATES } from './resolution.lifecycle';
import { ENDORSABLE_STATES, isPublicMatter, ISSUE_STAGE, PUBLIC_ISSUE_STATES, STAGES, statesOfStage, type Stage } from './stages';
import { TASK_STATES } from './task.lifecycle';
import { MEETING_WORDS, POLL_WORDS, RESOLUTION_WORDS, TASK_WORDS } from './words';

const stages = Object.keys(STAGES) as Stage[];
const isOver = (state: IssueState) => ISSUE_STAGE[state].over;

describe('the stages of a matter', () => {
  it('are 民议, 民办, 民管, in this order', () => {
    expect(Object.values(STAGES)).toEqual(['民议', '民办', '民管']);
  });

  it('share every state among them, once', () => {
    expect(stages.flatMap(statesOfStage).sort()).toEqual([...ISSUE_STATES].sort());
  });

  it.each<[Stage, IssueState[]]>([
    ['execute', ['executing', 'parked']],
    ['oversee', ['delivered', 'closed']],
  ])('%s holds %j', (stage, states) => {
    expect(statesOfStage(stage)).toEqual(states);
  });

  it('are over exactly where no one but a reopening neighbour can move the matter', () => {
    const movable = ISSUE_STATES.filter((state) => Object.keys(ISSUE_LIFECYCLE[state]).some((action) => action !== 'reopen'));
    expect(ISSUE_STATES.filter((state) => !isOver(state)).sort()).toEqual(movable.sort());
  });
});

describe('what is public', () => {
  it('begins with acceptance: nothing before it, everything after it', () => {
    expect([...PUBLIC_ISSUE_STATES, 'merged'].sort()).toEqual([...reachableStates(ISSUE_LIFECYCLE, 'accepted')].sort());
  });

  it('never falls back into the private', () => {
    for (const state of PUBLIC_ISSUE_STATES) {
      for (const next of reachableStates(ISSUE_LIFECYCLE, state)) expect(isPublicMatter(next as IssueState, true)).toBe(true);
    }
  });

  it('is no matter that was merged before it was accepted, and stays one that was merged afterwards', () => {
    expect([isPublicMatter('merged', false), isPublicMatter('merged', true)]).toEqual([false, true]);
  });

  it('may be endorsed until the work is reported done or the matter has ended', () => {
    expect([...ENDORSABLE_STATES].sort()).toEqual(PUBLIC_ISSUE_STATES.filter((state) => !isOver(state) && state !== 'delivered').sort());
  });
});

describe('the words of a state', () => {
  const all: [string, readonly string[], Readonly<Record<string, string>>][] = [
    ['an issue', ISSUE_STATES, Object.fromEntries(ISSUE_STATES.map((state) => [state, ISSUE_STAGE[state].words]))],
    ['a meeting', MEETING_STATES, MEETING_WORDS],
    ['a poll', POLL_STATES, POLL_WORDS],
    ['a resolution', RESOLUTION_STATES, RESOLUTION_WORDS],
    ['a task', TASK_STATES, TASK_WORDS],
  ];

  it.each(all)('of %s are plain Chinese, short, and tell its states apart', (_what, states, words) => {
    expect(Object.keys(words).sort()).toEqual([...states].sort());
    for (const one of Object.values(words)) expect(one).toMatch(/^[\u4e00-\u9fff，]{2,12}$/);
    expect(new Set(Object.values(words)).size).toBe(states.length);
  });
});
