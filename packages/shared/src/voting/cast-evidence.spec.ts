import { ballotText, ballotTextSha256, IDENTITY_BASES } from './cast-evidence';
import type { Slate } from './slate';

/** Any function of the whole text will do. */
const sha256 = (text: string) => `${text.length}:${text}`;
const NAMES: Slate = { kind: 'seats', seats: 1, options: [{ option: 'A', words: '甲公司' }, { option: 'B', words: '乙公司' }] };
const PROJECTS: Slate = { kind: 'budget', budgetFen: 1000, options: [{ option: 'A', words: '路灯', costFen: 400 }, { option: 'B', words: '长椅', costFen: 300 }] };

describe('the text that was in front of a voter', () => {
  it('is the question, and every line of several with what it costs', () => {
    expect(ballotText({ question: '装不装路灯？', slate: null })).toBe('["装不装路灯？"]');
    expect(ballotText({ question: '选一家', slate: NAMES })).toBe('["选一家",["A","甲公司"],["B","乙公司"]]');
    expect(ballotText({ question: '办哪几件', slate: PROJECTS })).toBe('["办哪几件",["A","路灯",400],["B","长椅",300]]');
  });

  it.each([
    ['another sign in the question', { question: '装不装路灯', slate: null }],
    ['another name', { question: '装不装路灯？', slate: { ...NAMES, options: [{ option: 'A', words: '丙公司' }] } }],
    ['another order', { question: '装不装路灯？', slate: { ...NAMES, options: [...NAMES.options].reverse() } }],
  ])('has another digest with %s', (_, other) => {
    expect(ballotTextSha256(other, sha256)).not.toBe(ballotTextSha256({ question: '装不装路灯？', slate: null }, sha256));
  });

  it('has another digest where a project costs more', () => {
    const dearer: Slate = { ...PROJECTS, options: PROJECTS.options.map((one) => ({ ...one, costFen: one.costFen + 1 })) };
    expect(ballotTextSha256({ question: '办', slate: dearer }, sha256)).not.toBe(ballotTextSha256({ question: '办', slate: PROJECTS }, sha256));
  });
});

it('claims of no basis that it were a face or a signature', () => {
  for (const words of Object.values(IDENTITY_BASES)) expect(words).not.toMatch(/人脸|刷脸|签名|CA/);
});
