import { ISSUE_STAGE, ISSUE_STATES } from '@silin/shared';
import { nextStep, type Waiting } from './next-step';

const NOTHING: Waiting = {
  today: '2026-11-24',
  dueOn: null,
  steps: null,
  meetingAt: null,
  poll: null,
  resolution: null,
  task: null,
  extensionAsked: false,
  judgeUntil: null,
  supervised: false,
};
const task = (state: NonNullable<Waiting['task']>['state']) => ({ state, assignee: '顺安物业', dueOn: '2026-12-03' });

it('says something for whatever goes on, and nothing for what is over', () => {
  for (const state of ISSUE_STATES) expect(nextStep(state, NOTHING) === null).toBe(ISSUE_STAGE[state].over);
});

it.each([
  ['submitted', { dueOn: '2026-11-26' }, '11月26日前网格员看一看'],
  ['on_agenda', { meetingAt: new Date('2026-11-28T11:00:00.000Z') }, '11月28日 19:00 开会商量'],
  ['deliberating', {}, '谈妥了就表决'],
  [
    'deliberating',
    { poll: { kind: 'owners', state: 'roll_review', reviewUntil: '2026-11-28', opensAt: null, closesAt: null } },
    '业主核对名册到11月28日，然后公告',
  ],
  [
    'deliberating',
    {
      poll: {
        kind: 'owners',
        state: 'announced',
        reviewUntil: '2026-11-28',
        opensAt: new Date('2026-12-15T00:00:00.000Z'),
        closesAt: null,
      },
    },
    '12月15日起请业主表决',
  ],
  [
    'deliberating',
    { poll: { kind: 'owners', state: 'open', reviewUntil: null, opensAt: null, closesAt: new Date('2026-12-29T16:00:00.000Z') } },
    '业主表决到12月29日截止，自动计票',
  ],
  ['deliberating', { poll: { kind: 'owners', state: 'open', reviewUntil: null, opensAt: null, closesAt: null } }, '谈妥了就表决'],
  ['decided', {}, '写出协商意见，拿出来公示'],
  [
    'decided',
    { poll: { kind: 'owners', state: 'certified', reviewUntil: null, opensAt: null, closesAt: null } },
    '写出业主共同决定，拿出来公示',
  ],
  ['decided', { resolution: { state: 'drafted', objectionsUntil: null } }, '公示协商意见'],
  ['decided', { resolution: { state: 'published', objectionsUntil: '2026-12-05' } }, '公示到12月5日，没有异议就派工'],
  ['decided', { resolution: { state: 'under_objection', objectionsUntil: '2026-12-05' } }, '有人提出异议，社区一条一条答复'],
  ['decided', { resolution: { state: 'effective', objectionsUntil: '2026-12-05' } }, '派给承办单位'],
  ['executing', { task: task('assigned') }, '等顺安物业接手'],
  ['executing', { task: task('disputed') }, '社区另派一家来办'],
  ['executing', { task: task('in_progress') }, '12月3日前办完，请居民验收'],
  ['executing', { task: task('in_progress'), today: '2026-12-03' }, '12月3日前办完，请居民验收'],
  ['executing', { task: task('in_progress'), today: '2026-12-04' }, '办完，请居民验收（说好12月3日前，已经过了）'],
  ['submitted', { dueOn: '2026-11-23' }, '网格员看一看（说好11月23日前，已经过了）'],
  ['delivered', { judgeUntil: '2026-12-10' }, '12月10日前提出人看办没办好'],
  ['executing', { task: task('in_progress'), extensionAsked: true }, '社区答复能不能延期'],
  ['parked', { dueOn: '2026-12-20' }, '12月20日接着办'],
  ['delivered', {}, '请附议的邻居看办没办好'],
  ['delivered', { supervised: true }, '监督委员会和一位居民到现场看'],
] as const)('%s: %j', (state, waiting, sentence) => {
  expect(nextStep(state, { ...NOTHING, ...waiting })).toBe(sentence);
});
