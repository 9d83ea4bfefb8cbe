import fc from 'fast-check';
import { countOptions, seat, type OptionsBallot } from './options';
import { CN_OWNERS_ORDINARY, RULE_PACKS } from './packs';
import type { Choice } from './rule-pack';
import type { RollEntry } from './tally';

const M2 = 10_000;
const homes = (...areas: number[]): RollEntry[] => areas.map((m2, i) => ({ voter: `h${i}`, heads: 1, areaCm2: m2 * M2, present: true }));
/** What each owner approves; on every other line they are against. */
const approving = (options: readonly string[], approved: readonly (readonly string[])[]): OptionsBallot[] =>
  approved.map((mine, i) => ({ voter: `h${i}`, choices: Object.fromEntries(options.map((option): [string, Choice] => [option, mine.includes(option) ? 'approve' : 'reject'])) }));
const seating = (areas: number[], options: readonly string[], approved: readonly (readonly string[])[], seats: number) =>
  seat(CN_OWNERS_ORDINARY, countOptions(CN_OWNERS_ORDINARY, homes(...areas), options, approving(options, approved)), seats);

describe('several options at once', () => {
  it('are judged each by the pack, as if it stood alone', () => {
    const lines = countOptions(CN_OWNERS_ORDINARY, homes(100, 100, 100), ['甲', '乙'], approving(['甲', '乙'], [['甲'], ['甲', '乙'], ['甲']]));
    expect(lines.map(({ option, result }) => [option, result.passed, result.choices.approve.heads])).toEqual([['甲', true, 3], ['乙', false, 1]]);
  });

  it('count who hands in a ballot on every line: one left blank approves nothing, a spoilt one nothing at all', () => {
    const ballots: OptionsBallot[] = [{ voter: 'h0', choices: { 甲: 'approve' } }, { voter: 'h1', choices: {} }, { voter: 'h2', choices: 'void' }];
    const [one, other] = countOptions(CN_OWNERS_ORDINARY, homes(100, 100, 100), ['甲', '乙'], ballots);
    expect(one?.result).toMatchObject({ participants: { heads: 3 }, spoilt: { heads: 1 }, choices: { approve: { heads: 1 }, abstain: { heads: 1 } } });
    expect(other?.result).toMatchObject({ participants: { heads: 3 }, choices: { approve: { heads: 0 }, abstain: { heads: 2 } } });
    const [strict] = countOptions(CN_OWNERS_ORDINARY, homes(100, 100, 100), ['甲'], ballots.map((one) => (one.choices === 'void' ? one : { ...one, choices: {} })), { silentBallots: 'not_participating', voidBallots: 'not_participating' });
    expect(strict?.result.participants.heads).toBe(2);
  });

  it('refuse a choice on a line that was not put', () => {
    expect(() => countOptions(CN_OWNERS_ORDINARY, homes(100), ['甲'], [{ voter: 'h0', choices: { 乙: 'approve' } }])).toThrow('ballots.unknown_option: h0');
  });
});

describe('seats', () => {
  it('go to the most approved of those that meet every criterion', () => {
    const clear = seating([100, 100, 100, 100, 100], ['甲', '乙', '丙'], [['乙', '丙'], ['乙', '丙'], ['乙', '甲', '丙'], ['乙', '甲'], ['乙', '丙', '甲']], 2);
    expect(clear).toEqual({ elected: ['乙', '丙'], runOff: null, vacancies: 0 });
  });

  it('stay empty where too few meet the criteria: nobody is taken who did not', () => {
    expect(seating([100, 100, 100], ['甲', '乙'], [['甲'], ['甲'], ['甲', '乙']], 2)).toEqual({ elected: ['甲'], runOff: null, vacancies: 1 });
    expect(seating([100, 100, 100], ['甲', '乙'], [[], [], []], 2)).toEqual({ elected: [], runOff: null, vacancies: 2 });
  });

  it('are voted on again between those who are level, and only the seats that are left', () => {
    const approved = [['甲', '乙'], ['甲', '乙'], ['甲', '丙'], ['甲', '丙', '乙'], ['甲', '丙']];
    expect(seating([100, 100, 100, 100, 100], ['甲', '乙', '丙'], approved, 2)).toEqual({ elected: ['甲'], runOff: { options: ['乙', '丙'], seats: 1 }, vacancies: 0 });
    expect(seating([100, 100, 100, 100, 100], ['甲', '乙', '丙'], approved, 3)).toEqual({ elected: ['甲', '乙', '丙'], runOff: null, vacancies: 0 });
  });

  it('are level where one leads by heads and another by area: the law weighs both and puts neither first', () => {
    // 甲 has four owners with 210 of 410 m², 乙 three with 300.
    const level = seating([50, 50, 50, 60, 200], ['甲', '乙'], [['甲'], ['甲', '乙'], ['甲', '乙'], ['甲'], ['乙']], 1);
    expect(level).toEqual({ elected: [], runOff: { options: ['甲', '乙'], seats: 1 }, vacancies: 0 });
  });

  const anyVote = fc.record({
    areas: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 7 }),
    marks: fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 7, maxLength: 7 }),
    seats: fc.integer({ min: 1, max: 4 }),
    byArea: fc.boolean(),
  });
  const OPTIONS = ['甲', '乙', '丙', '丁'];
  const voteOf = ({ areas, marks, byArea }: Readonly<{ areas: readonly number[]; marks: readonly (readonly boolean[])[]; byArea: boolean }>, options = OPTIONS) => {
    const pack = byArea ? CN_OWNERS_ORDINARY : (RULE_PACKS['cn.residents.assembly'] ?? CN_OWNERS_ORDINARY);
    const approved = areas.map((_, i) => OPTIONS.filter((_option, at) => marks[i]?.[at]));
    return { pack, lines: countOptions(pack, homes(...areas), options, approving(options, approved)) };
  };

  it('add up: in, level and empty are all the seats there are, and nobody is in whom somebody outside beats', () => {
    fc.assert(fc.property(anyVote, (vote) => {
      const { pack, lines } = voteOf(vote);
      const { elected, runOff, vacancies } = seat(pack, lines, vote.seats);
      expect(elected.length + (runOff?.seats ?? 0) + vacancies).toBe(vote.seats);
      if (runOff) expect(runOff.options.length).toBeGreaterThan(runOff.seats);
      expect(runOff?.seats ?? 1).toBeGreaterThan(0);
      const approvals = new Map(lines.map(({ option, result }) => [option, result.choices.approve]));
      const passed = lines.filter(({ result }) => result.passed).map(({ option }) => option);
      for (const out of passed.filter((option) => !elected.includes(option))) {
        for (const inside of elected) {
          const [one, other] = [approvals.get(inside), approvals.get(out)];
          // Ahead by heads and behind by area is no more than level.
          const atLeast = [(one?.heads ?? 0) - (other?.heads ?? 0), vote.byArea ? (one?.areaCm2 ?? 0) - (other?.areaCm2 ?? 0) : 0];
          expect(Math.max(...atLeast)).toBeGreaterThanOrEqual(0);
          if (!vote.byArea) expect(atLeast[0]).toBeGreaterThanOrEqual(0);
        }
      }
    }), { numRuns: 500 });
  });

  it('do not depend on the order in which the options were put', () => {
    fc.assert(fc.property(anyVote, (vote) => {
      const asPut = seat(voteOf(vote).pack, voteOf(vote).lines, vote.seats);
      const turned = seat(voteOf(vote).pack, voteOf(vote, [...OPTIONS].reverse()).lines, vote.seats);
      expect([...turned.elected].sort()).toEqual([...asPut.elected].sort());
      expect([...(turned.runOff?.options ?? [])].sort()).toEqual([...(asPut.runOff?.options ?? [])].sort());
      expect(turned.vacancies).toBe(asPut.vacancies);
    }));
  });
});
