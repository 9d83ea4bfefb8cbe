import fc from 'fast-check';
import type { MatterView } from '../contract';
import { EVENT_WORDS, isOnTimeline, type EventName } from './event-words';
import { ISSUE_STATES, type IssueState } from './issue.lifecycle';
import { railOf } from './rail';
import { ISSUE_STAGE } from './stages';

/** The whole road, oldest first. */
const ROAD: EventName[] = [
  'issue.submit', 'issue.accept', 'issue.endorse', 'issue.endorse', 'meeting.plan', 'issue.putOnAgenda', 'meeting.announce', 'meeting.checkIn',
  'meeting.open', 'issue.deliberate', 'poll.prepare', 'poll.open', 'poll.cast', 'poll.close', 'poll.certify', 'issue.decide',
  'resolution.draft', 'resolution.publish', 'resolution.takeEffect',
  'task.assign', 'issue.execute', 'task.accept', 'task.progress', 'task.deliver', 'issue.deliver',
  'task.acceptWork', 'issue.close', 'task.rate',
];
const upTo = (last: EventName) => ROAD.slice(0, ROAD.indexOf(last) + 1);
const anyEvents = fc.array(fc.constantFrom(...(Object.keys(EVENT_WORDS) as EventName[])), { maxLength: 40 });
const anyState = fc.constantFrom(...ISSUE_STATES);

describe('the branch of a matter', () => {
  it.each<[string, IssueState, EventName[], ReturnType<typeof railOf>]>([
    ['just raised', 'submitted', upTo('issue.submit'), { done: [1, 0, 0], at: 0, words: ['等网格员看', '还没到', '还没到'] }],
    ['accepted', 'accepted', upTo('issue.endorse'), { done: [2, 0, 0], at: 0, words: ['受理了，等上会', '还没到', '还没到'] }],
    ['decided', 'decided', upTo('resolution.takeEffect'), { done: [9, 0, 0], at: 0, words: ['定下来了，等派工', '还没到', '还没到'] }],
    ['being carried out', 'executing', upTo('task.progress'), { done: [9, 3, 0], at: 1, words: ['谈成了', '正在办', '还没到'] }],
    ['reported done', 'delivered', upTo('issue.deliver'), { done: [9, 4, 0], at: 2, words: ['谈成了', '报办完了', '等居民验收'] }],
    ['accepted by residents', 'closed', ROAD, { done: [9, 4, 2], at: 3, words: ['谈成了', '办好了', '居民点了头'] }],
  ])('%s', (_name, state, events, rail) => {
    expect(railOf(state, events)).toEqual(rail);
  });

  it('of a matter dealt with at once says that no meeting was needed', () => {
    const events: EventName[] = ['issue.submit', 'issue.accept', 'issue.executeDirectly', 'task.assign'];
    expect(railOf('executing', events)).toEqual({ done: [2, 2, 0], at: 1, words: ['不用开会', '正在办', '还没到'] });
  });

  it('of work that was sent back grows on where the work is, and remembers how often', () => {
    const once: EventName[] = [...upTo('issue.deliver'), 'task.sendBack', 'issue.sendBack'];
    expect(railOf('executing', once)).toEqual({ done: [9, 5, 0], at: 1, words: ['谈成了', '正在办', '退回过 1 次'] });
    const reopened: EventName[] = [...once, 'task.deliver', 'issue.deliver', 'task.acceptWork', 'issue.close', 'issue.reopen'];
    expect(railOf('executing', reopened)).toMatchObject({ at: 1, words: ['谈成了', '正在办', '退回过 2 次'] });
  });

  it('of a parked matter says so under 民办', () => {
    expect(railOf('parked', [...upTo('task.accept'), 'issue.park'])).toMatchObject({ at: 1, words: ['谈成了', '先挂账', '还没到'] });
  });

  it.each<[IssueState, string, string]>([
    ['declined', '没有受理', '到此为止'],
    ['withdrawn', '本人撤回', '到此为止'],
    ['not_adopted', '没有定下来', '到此为止'],
    ['merged', '并到同类事里', '跟着同类事走'],
    ['referred', '转给有关部门', '由有关部门办'],
  ])('of a matter that is %s does not promise that more will come', (state, first, rest) => {
    expect(railOf(state, ['issue.submit'])).toEqual({ done: [1, 0, 0], at: 0, words: [first, rest, rest] });
  });

  it('shows its author a step that others do not see', () => {
    const events: EventName[] = ['issue.submit', 'issue.return'];
    expect(railOf('returned', events, 'involved').done).toEqual([2, 0, 0]);
    expect(railOf('returned', events).done).toEqual([1, 0, 0]);
  });
});

describe('any branch', () => {
  it('has one leaf per step of the timeline, none beyond where the matter stands', () => {
    fc.assert(fc.property(anyState, anyEvents, fc.constantFrom('everyone' as const, 'involved' as const), (state, events, reader) => {
      const { done, at } = railOf(state, events, reader);
      expect(done[0] + done[1] + done[2]).toBe(events.filter((event) => isOnTimeline(event, reader)).length);
      expect(done.slice(at + 1).every((leaves) => leaves === 0)).toBe(true);
    }));
  });

  it('does not depend on the order in which its events are read', () => {
    fc.assert(fc.property(anyState, anyEvents, (state, events) => {
      expect(railOf(state, [...events].reverse())).toEqual(railOf(state, events));
    }));
  });

  it('has been walked to the end only when residents closed the matter', () => {
    for (const state of ISSUE_STATES) expect(railOf(state, ROAD).at === 3).toBe(state === 'closed');
  });

  it('carries the words of its state under the stage where it stands', () => {
    for (const state of ISSUE_STATES) {
      const { at, words } = railOf(state, ROAD);
      expect(words[Math.min(at, 2) as 0 | 1 | 2]).toBe(ISSUE_STAGE[state].words);
      for (const word of words) expect(word.length).toBeGreaterThan(0);
    }
  });

  it('is what a matter’s page asks for', () => {
    const rail: MatterView['rail'] = railOf('draft', []);
    expect(rail).toEqual({ done: [0, 0, 0], at: 0, words: ['等您先认证', '还没到', '还没到'] });
  });
});
