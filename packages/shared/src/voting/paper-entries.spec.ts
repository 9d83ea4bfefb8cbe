import fc from 'fast-check';
import { holdbackOf, isHeldBack, NO_PAPER, paperContentOf, paperStandingOf, paperTotalsOf, samePaperTotals, READS_NEXT, witnessFaultOf, type PaperContent, type PaperReading } from './paper-entries';
import { slateOf, type BallotContent, type SlateChoices } from './slate';
import type { CountedChoice } from './tally';

const aChoice = fc.constantFrom<CountedChoice>('approve', 'reject', 'abstain', 'void');
const clerk = (choice: CountedChoice): PaperReading => ({ by: 'clerk', choice, choices: null });
const witness = (choice: CountedChoice): PaperReading => ({ by: 'witness', choice, choices: null });
const stateOf = (...readings: PaperReading[]) => paperStandingOf(readings).state;

describe('a paper ballot', () => {
  it('says nothing before two clerks have read the same', () => {
    expect(paperStandingOf([])).toEqual({ state: 'sealed', choice: null, choices: null });
    expect(paperStandingOf([clerk('approve')])).toEqual({ state: 'entered_once', choice: null, choices: null });
    expect(paperStandingOf([clerk('void'), clerk('void')])).toEqual({ state: 'settled', choice: 'void', choices: null });
    expect(paperStandingOf([clerk('approve'), clerk('reject')])).toEqual({ state: 'differs', choice: null, choices: null });
  });

  it('that two clerks read differently is settled only by a witness who sees what a clerk saw when looking again', () => {
    const differing = [clerk('approve'), clerk('reject')];
    expect(stateOf(...differing, clerk('approve'))).toBe('looked_again');
    expect(paperStandingOf([...differing, clerk('void'), witness('void')])).toEqual({ state: 'settled', choice: 'void', choices: null });
    expect(stateOf(...differing, clerk('approve'), witness('reject'))).toBe('differs');
    expect(paperStandingOf([...differing, clerk('approve'), witness('reject'), clerk('reject'), witness('reject')])).toEqual({ state: 'settled', choice: 'reject', choices: null });
  });

  it('is never settled by staff alone once the readings differ, however often they look', () => {
    fc.assert(fc.property(aChoice, aChoice, fc.array(aChoice, { maxLength: 6 }), (one, other, looks) => {
      fc.pre(one !== other);
      expect(stateOf(clerk(one), clerk(other), ...looks.map(clerk))).not.toBe('settled');
    }));
  });

  it('has a choice exactly when it is settled', () => {
    fc.assert(fc.property(fc.array(fc.record({ by: fc.constantFrom('clerk' as const, 'witness' as const), choice: aChoice, choices: fc.constant(null) }), { maxLength: 7 }), (readings) => {
      const { state, choice } = paperStandingOf(readings);
      expect(choice === null).toBe(state !== 'settled');
      expect(READS_NEXT[state] === null).toBe(state === 'settled');
    }));
  });
});

describe('a count with paper ballots is held back', () => {
  const done = { ...NO_PAPER, settled: 3 };
  it.each([
    ['an envelope that nobody has read', { ...done, sealed: 1 }, { isConfirmed: true, objections: 0 }, { unentered: 1, differing: 0, unconfirmed: 0, objections: 0 }],
    ['one that was read once', { ...done, entered_once: 2 }, { isConfirmed: true, objections: 0 }, { unentered: 2, differing: 0, unconfirmed: 0, objections: 0 }],
    ['readings that differ', { ...done, differs: 1, looked_again: 1 }, { isConfirmed: true, objections: 0 }, { unentered: 0, differing: 2, unconfirmed: 0, objections: 0 }],
    ['no witness yet', done, { isConfirmed: false, objections: 0 }, { unentered: 0, differing: 0, unconfirmed: 1, objections: 0 }],
    ['an objection without an answer', done, { isConfirmed: true, objections: 1 }, { unentered: 0, differing: 0, unconfirmed: 0, objections: 1 }],
  ])('by %s', (_, counts, beside, holdback) => {
    expect(holdbackOf(counts, beside)).toEqual(holdback);
    expect(isHeldBack(holdback)).toBe(true);
  });

  it('by nothing once all is settled and confirmed, and by no witness where there is no paper', () => {
    expect(isHeldBack(holdbackOf(done, { isConfirmed: true, objections: 0 }))).toBe(false);
    expect(isHeldBack(holdbackOf(NO_PAPER, { isConfirmed: false, objections: 0 }))).toBe(false);
  });
});

const SLATE = slateOf({ kind: 'seats', seats: 1, options: [{ words: '甲物业公司' }, { words: '乙物业公司' }] });
const bidders = (choices: SlateChoices): BallotContent => ({ choice: null, choices });

describe('a paper ballot on several things', () => {
  it('is read alike when every line is, in whatever order the lines are given', () => {
    const read = (choices: SlateChoices): PaperReading => ({ by: 'clerk', ...bidders(choices) });
    expect(paperStandingOf([read({ A: 'approve', B: 'reject' }), read({ B: 'reject', A: 'approve' })])).toMatchObject({ state: 'settled', choices: { A: 'approve', B: 'reject' } });
    for (const other of [{ A: 'approve' }, { A: 'approve', B: 'abstain' }, {}] as SlateChoices[]) expect(stateOf(read({ A: 'approve', B: 'reject' }), read(other))).toBe('differs');
    expect(stateOf(read({}), clerk('void'))).toBe('differs');
  });

  it('says what can be chosen, or is spoilt as a whole', () => {
    expect(paperContentOf(SLATE, { choices: { B: 'reject', A: 'approve' } })).toEqual(bidders({ A: 'approve', B: 'reject' }));
    expect(paperContentOf(SLATE, { choice: 'void' })).toEqual({ choice: 'void', choices: null });
    expect(paperContentOf(null, { choice: 'abstain' })).toEqual({ choice: 'abstain', choices: null });
    for (const said of [{ choice: 'approve' }, { choices: { C: 'approve' } }, { choice: 'void', choices: {} }, {}] as PaperContent[]) expect(paperContentOf(SLATE, said)).toBeNull();
  });
});

describe('totals', () => {
  const said = (choice: CountedChoice): BallotContent => ({ choice, choices: null });
  it('are what lies on the table, pile by pile', () => {
    const totals = paperTotalsOf([said('approve'), said('void'), said('approve'), said('reject')], null);
    expect(totals).toEqual({ envelopes: 4, void: 1, lines: [{ option: null, approve: 2, reject: 1, abstain: 0 }] });
    expect(samePaperTotals(totals, { ...totals })).toBe(true);
    const [line = { option: null, approve: 0, reject: 0, abstain: 0 }] = totals.lines;
    for (const pile of ['approve', 'reject', 'abstain'] as const) expect(samePaperTotals(totals, { ...totals, lines: [{ ...line, [pile]: line[pile] + 1 }] })).toBe(false);
    for (const pile of ['envelopes', 'void'] as const) expect(samePaperTotals(totals, { ...totals, [pile]: totals[pile] + 1 })).toBe(false);
    expect(samePaperTotals(totals, { ...totals, lines: [] })).toBe(false);
  });

  it('of several things are counted line by line, blank lines in none', () => {
    expect(paperTotalsOf([bidders({ A: 'approve', B: 'reject' }), bidders({ A: 'approve' }), said('void')], SLATE)).toEqual({
      envelopes: 3, void: 1, lines: [{ option: 'A', approve: 2, reject: 0, abstain: 0 }, { option: 'B', approve: 0, reject: 1, abstain: 0 }],
    });
  });
});

it('a witness is a voter who holds no office and has read no ballot', () => {
  const voter = { actsOnRoll: true, isStaff: false, hasEntered: false };
  expect(witnessFaultOf(voter)).toBeNull();
  expect(witnessFaultOf({ ...voter, actsOnRoll: false })).toBe('not_on_roll');
  expect(witnessFaultOf({ ...voter, isStaff: true })).toBe('staff');
  expect(witnessFaultOf({ ...voter, hasEntered: true })).toBe('clerk');
});
