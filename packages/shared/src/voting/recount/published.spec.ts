import { differencesOf } from './published';
import type { PublishedResult, RecountCriterion, RecountResult } from './recount-file';

const criterion = (part: number): RecountCriterion => ({ name: 'approval.heads', part, whole: 9, share: '1/2', inclusive: false, met: part > 4, short: part > 4 ? 0 : 5 - part });
const COUNTED: RecountResult = {
  valid: true, passed: true, criteria: [criterion(5)], flags: ['void.decisive', 'choices.sum'],
  slate: {
    lines: [
      { option: 'A', valid: true, passed: true, criteria: [criterion(5)], flags: ['void.decisive', 'choices.sum'] },
      { option: 'B', valid: true, passed: false, criteria: [criterion(3)], flags: [] },
    ],
    outcome: { kind: 'seats', elected: ['A'], runOff: null, vacancies: 0 },
  },
};
const hash = (text: string) => () => text;
const differs = (published: unknown) => differencesOf(published as PublishedResult, COUNTED, { rollSha256: hash('r'), ballotsRoot: hash('b'), votedRoot: hash('v') });
const { slate } = COUNTED;
const lines = slate?.lines ?? [];
const [first, second] = lines;

describe('what was published of a vote on several things', () => {
  it('agrees in whatever order lines, flags and the fields of the outcome stand', () => {
    expect(differs({ slate })).toEqual([]);
    const turned = { ...first, flags: ['choices.sum', 'void.decisive'] };
    expect(differs({ slate: { lines: [second, turned], outcome: { vacancies: 0, runOff: null, elected: ['A'], kind: 'seats' } } })).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['slate', null],
    ['slate.lines.A', { lines: [second] }],
    ['slate.lines.A', { lines: [{ ...first, passed: false }, second] }],
    ['slate.lines.A', { lines: [{ ...first, valid: false }, second] }],
    ['slate.lines.A', { lines: [{ ...first, flags: ['void.decisive'] }, second] }],
    ['slate.lines.A', { lines: [{ ...first, flags: ['void.decisive', 'silent.decisive'] }, second] }],
    ['slate.lines.A', { lines: [{ ...first, flags: ['void.decisive choices.sum'] }, second] }],
    ['slate.lines.A', { lines: [{ ...first, flags: 'void.decisive' }, second] }],
    ['slate.lines.A', { lines: [{ ...first, criteria: [criterion(6)] }, second] }],
    ['slate.lines.A', { lines: [{ ...first, criteria: undefined }, second] }],
    ['slate.lines.C', { lines: [...lines, { ...first, option: 'C' }] }],
    ['slate.lines.undefined', { lines: [null, ...lines] }],
    ['slate.outcome', { outcome: { kind: 'seats', elected: ['B'], runOff: null, vacancies: 0 } }],
    ['slate.outcome', { outcome: { kind: 'seats', elected: ['A'], runOff: null } }],
    ['slate.outcome', { outcome: { kind: 'seats', elected: ['A'], runOff: null, vacancies: 0, more: 1 } }],
    ['slate.outcome', { outcome: { kind: 'seats', elected: ['A'], runOff: null, empty: 0 } }],
    ['slate.outcome', { outcome: { kind: 'seats', elected: 'A', runOff: null, vacancies: 0 } }],
    ['slate.outcome', { outcome: { kind: 'seats', elected: null, runOff: null, vacancies: 0 } }],
    ['slate.outcome', { outcome: null }], ['slate.outcome', { outcome: 'A' }],
  ])('is caught where it differs: %s', (field, published) => {
    expect(differs({ slate: published === null ? null : { ...slate, ...(published as object) } })).toEqual([field]);
  });

  it('is missed line by line where there are none, and as a whole where nothing of the kind was counted', () => {
    expect(differs({ slate: { outcome: slate?.outcome } })).toEqual(['slate.lines.A', 'slate.lines.B']);
    const { slate: _, ...one } = COUNTED;
    expect(differencesOf({ slate } as PublishedResult, one, { rollSha256: hash('r'), ballotsRoot: hash('b'), votedRoot: hash('v') })).toEqual(['slate']);
  });
});

it('what was not published cannot differ, and each root is held against its own', () => {
  expect(differs({})).toEqual([]);
  expect(differs({ rollSha256: 'r', ballotsRoot: 'b', votedRoot: 'v' })).toEqual([]);
  expect(differs({ rollSha256: 'b', ballotsRoot: 'v', votedRoot: 'r' })).toEqual(['rollSha256', 'ballotsRoot', 'votedRoot']);
});
