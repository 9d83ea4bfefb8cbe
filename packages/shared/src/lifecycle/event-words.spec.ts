import { EVENT_WORDS, eventName, isOnTimeline, type EventName } from './event-words';
import { ISSUE_STATES, type IssueState } from './issue.lifecycle';
import { LIFECYCLES } from './lifecycles';
import { ISSUE_STAGE, PUBLIC_ISSUE_STATES, STAGES } from './stages';

const all = Object.entries(EVENT_WORDS) as [EventName, (typeof EVENT_WORDS)[EventName]][];
const transitions = Object.entries(LIFECYCLES).flatMap(([aggregate, { table }]) =>
  Object.values(table).flatMap((edges) => Object.entries(edges).map(([action, { to }]) => ({ name: `${aggregate}.${action}`, aggregate, to }))));

describe('the words of what happened', () => {
  it('exist for every transition of every aggregate', () => {
    for (const { name } of transitions) expect(EVENT_WORDS).toHaveProperty([name]);
  });

  it('name no transition that does not exist', () => {
    const beside: EventName[] = [
      'issue.endorse', 'issue.unendorse', 'issue.resubmit', 'issue.keep', 'issue.absorb', 'person.lookUp', 'meeting.plan', 'meeting.checkIn', 'meeting.scanLate', 'meeting.scanDoor', 'meeting.refuseScan', 'meeting.recuse', 'meeting.liftRecusal', 'meeting.giveScreen', 'meeting.closeScreens', 'meeting.confirmMinutes', 'meeting.objectMinutes', 'meeting.enterMinutesSlip', 'meeting.rejectMinutesSlip', 'meeting.addPaper', 'meeting.withdrawPaper', 'meeting.takePapers',
      'demand.raise', 'demand.join', 'demand.leave', 'demand.overdue',
      'question.ask', 'question.support', 'question.unsupport', 'meeting.setTalkHours', 'meeting.dropTalkHours', 'talk.book',
      'poll.prepare', 'poll.cast', 'poll.rebuildRoll', 'poll.objectToRoll', 'poll.answerObjection', 'poll.publishNotice', 'poll.correctRoll', 'poll.recordRollError', 'poll.handOver', 'poll.markConflict', 'poll.liftConflict', 'poll.deliver', 'poll.remind', 'poll.extend', 'poll.readRows',
      'poll.printBallots', 'poll.receivePaper', 'poll.enterPaper', 'poll.lookAgain', 'poll.nameWitness', 'poll.settlePaper', 'poll.confirmPaper',
      'poll.giveAuthority', 'poll.revokeAuthority', 'poll.castByProxy', 'poll.countHands', 'poll.correctHands',
      'resolution.draft', 'resolution.post', 'resolution.enterSlip', 'resolution.rejectSlip', 'resolution.answer', 'task.halt', 'task.carryOn', 'deadline.recompute', 'deadline.confirm', 'task.assign', 'task.progress', 'task.overdue', 'task.voice', 'task.rate',
      'result.publish', 'result.ask', 'result.answer', 'community.setStepsRules', 'community.addVenue', 'community.changeVenue', 'community.replaceDoorCode',
      'issue.wantReopen', 'task.askExtension', 'task.grantExtension', 'task.refuseExtension', 'task.scrutinise', 'task.disownScrutiny',
    ];
    const names = new Set(transitions.map(({ name }) => name));
    expect(all.map(([name]) => name).filter((name) => !names.has(name)).sort()).toEqual(beside.sort());
  });

  it('are plain Chinese, short, address nobody and belong to a stage', () => {
    for (const [, { title, stage }] of all) {
      expect(title).toMatch(/^[\u4e00-\u9fff，]{2,14}$/);
      expect(title).not.toMatch(/[您你我]|状态|操作|流程|提交/);
      expect(STAGES).toHaveProperty(stage);
    }
  });

  it('say the same thing once on the public timeline', () => {
    const titles = all.filter(([name]) => isOnTimeline(name, 'everyone')).map(([, { title }]) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each<[EventName, string]>([
    ['issue.submit', '提出来了'], ['issue.accept', '受理了'], ['issue.putOnAgenda', '排上会'], ['issue.deliberate', '开始商量'],
    ['poll.open', '开始表决'], ['issue.decide', '谈成了'], ['resolution.publish', '协商意见公示'], ['resolution.takeEffect', '公示期满，生效'],
    ['task.assign', '派给承办单位'], ['task.accept', '接手开办'], ['task.progress', '报进展'], ['task.deliver', '报办完'],
    ['task.acceptWork', '居民验收通过'], ['task.sendBack', '居民退回重办'],
  ])('%s is called 「%s」 on everyone’s timeline', (name, title) => {
    expect(EVENT_WORDS[name].title).toBe(title);
    expect(isOnTimeline(name, 'everyone')).toBe(true);
  });
});

describe('what is official', () => {
  it('is a publication, a deadline or a refusal', () => {
    expect(all.filter(([, { official }]) => official).map(([name]) => name).sort()).toEqual([
      'deadline.recompute',
      'issue.decline', 'issue.park', 'issue.rejectProposal', 'issue.stopStep', 'issue.stepBack', 'issue.endSteps',
      'meeting.postpone', 'meeting.publishMinutes',
      'poll.annul', 'poll.correctRoll', 'poll.extend', 'poll.publishNotice', 'poll.recordRollError', 'poll.void',
      'resolution.answer', 'resolution.object', 'resolution.overrule', 'resolution.publish', 'resolution.reinstate', 'resolution.revoke', 'resolution.suspend',
      'resolution.takeEffect', 'resolution.uphold', 'result.publish',
      'task.grantExtension', 'task.overdue', 'task.refuseExtension',
    ].sort());
  });
});

/** Being raised is told once the matter is public; one that is public may be merged as well. */
const OF_WHAT_MAY_BE_PUBLIC = ['issue.submit', 'issue.vouch', 'issue.merge'];

describe('who sees a step', () => {
  it('what leads a matter out of public sight stays between its author and the handlers', () => {
    const hidden = transitions.filter(({ aggregate, to }) => aggregate === 'issue' && !PUBLIC_ISSUE_STATES.includes(to as IssueState));
    for (const { name } of hidden.filter(({ name }) => !OF_WHAT_MAY_BE_PUBLIC.includes(name))) {
      expect(isOnTimeline(name as EventName, 'everyone')).toBe(false);
      expect(isOnTimeline(name as EventName, 'involved')).toBe(true);
    }
  });

  it('whoever is involved sees at least what everyone sees', () => {
    for (const [name] of all) expect(isOnTimeline(name, 'involved') || !isOnTimeline(name, 'everyone')).toBe(true);
  });

  it.each<EventName>(['issue.endorse', 'meeting.checkIn', 'meeting.scanLate', 'meeting.scanDoor', 'meeting.refuseScan', 'poll.cast', 'poll.readRows', 'task.rate', 'task.voice', 'meeting.confirmMinutes'])('%s makes no line per neighbour', (name) => {
    expect(isOnTimeline(name, 'involved')).toBe(false);
  });

  it.each<[EventName, EventName]>([
    ['issue.deliver', 'task.deliver'], ['issue.sendBack', 'task.sendBack'], ['issue.execute', 'task.assign'],
    ['meeting.open', 'issue.deliberate'], ['meeting.announce', 'issue.putOnAgenda'], ['meeting.cancel', 'issue.takeOffAgenda'],
  ])('%s is silent, for %s speaks of the same moment', (silent, speaking) => {
    expect(isOnTimeline(silent, 'involved')).toBe(false);
    expect(isOnTimeline(speaking, 'everyone')).toBe(true);
  });
});

describe('finding words by what stands in the event table', () => {
  it('joins aggregate and action', () => {
    expect(eventName('task', 'assign')).toBe('task.assign');
  });

  it.each([['task', 'vanish'], ['', 'constructor'], ['__proto__', 'x']])('knows no %s.%s', (aggregate, action) => {
    expect(eventName(aggregate, action)).toBeUndefined();
  });

  it('tells a matter that was supplemented from one that was raised', () => {
    expect(eventName('issue', 'submit', 'draft')).toBe('issue.submit');
    expect(eventName('issue', 'submit', 'returned')).toBe('issue.resubmit');
    expect(EVENT_WORDS['issue.resubmit'].title).not.toBe(EVENT_WORDS['issue.submit'].title);
    expect([isOnTimeline('issue.resubmit', 'involved'), isOnTimeline('issue.resubmit', 'everyone')]).toEqual([true, false]);
  });

  it('finds the words of every step a matter can take', () => {
    expect(ISSUE_STATES.every((state) => ISSUE_STAGE[state].words.length > 0)).toBe(true);
    for (const { name } of transitions) {
      const [aggregate = '', action = ''] = name.split('.');
      expect(eventName(aggregate, action)).toBe(name);
    }
  });
});
