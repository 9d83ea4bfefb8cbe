import fc from 'fast-check';
import { CN_OWNERS_ORDINARY, COMMUNITY_DELIBERATION } from './packs';
import { countedAs, effectOfRollErrors, type AffectedVoter } from './roll-error';
import type { Choice, RulePack } from './rule-pack';
import { AT_LEAST_THREE_QUARTERS, AT_LEAST_TWO_THIRDS, MORE_THAN_HALF, type Share } from './share';
import { tally, type CountedBallot, type CountedChoice, type RollEntry, type TallyResult } from './tally';

const M2 = 10_000;
const CHOICES: readonly Choice[] = ['approve', 'reject', 'abstain'];

/** Voters of one size each; `approve` of them agree, and so on. */
function aCount({ voters = 9, approve = 0, reject = 0, abstain = 0, areaCm2 = 90 * M2 }) {
  const roll = Array.from({ length: voters }, (_, place): RollEntry => ({ voter: `v${place}`, heads: 1, areaCm2 }));
  const choices = [...Array<Choice>(approve).fill('approve'), ...Array<Choice>(reject).fill('reject'), ...Array<Choice>(abstain).fill('abstain')];
  return tally(CN_OWNERS_ORDINARY, roll, choices.map((choice, place) => ({ voter: `v${place}`, choice })));
}
const missing = (areaCm2 = 90 * M2): AffectedVoter => ({ kind: 'missing', heads: 1, areaCm2 });
const listed = (choice: Choice | null, areaCm2 = 90 * M2): AffectedVoter => ({ kind: 'wrongly_listed', heads: 1, areaCm2, choice });
const effect = (counted: TallyResult, affected: readonly AffectedVoter[]) => effectOfRollErrors(CN_OWNERS_ORDINARY, counted, affected);

describe('an error of the roll', () => {
  it('that concerns nobody decides nothing', () => {
    expect(effect(aCount({ approve: 6 }), [])).toEqual({ affected: { heads: 0, areaCm2: 0 }, decisive: false, criteria: [], supposed: null });
  });

  it('decides nothing where every possible vote of who was missing leaves all as it is', () => {
    expect(effect(aCount({ voters: 9, approve: 7 }), [missing()])).toEqual({ affected: { heads: 1, areaCm2: 90 * M2 }, decisive: false, criteria: [], supposed: null });
  });

  it('may decide where two thirds came exactly, and one more on the roll would have been one too few', () => {
    expect(effect(aCount({ voters: 9, approve: 6 }), [missing()])).toMatchObject({ decisive: true, criteria: ['quorum.heads', 'quorum.area'] });
  });

  it('may decide the approval by how the missing would have voted, and only that', () => {
    expect(effect(aCount({ voters: 9, approve: 5, reject: 4 }), [missing()])).toMatchObject({ decisive: true, criteria: ['approval.heads', 'approval.area'] });
    expect(effect(aCount({ voters: 9, approve: 6, reject: 3 }), [missing()]).decisive).toBe(false);
  });

  it('takes the ballot away of who did not belong there', () => {
    expect(effect(aCount({ voters: 9, approve: 5, reject: 4 }), [listed('approve')])).toMatchObject({ decisive: true, criteria: ['approval.heads', 'approval.area'] });
    expect(effect(aCount({ voters: 9, approve: 5, reject: 4 }), [listed('reject')]).decisive).toBe(false);
  });

  it('makes the whole smaller where who did not belong there had not voted', () => {
    expect(effect(aCount({ voters: 10, approve: 6 }), [listed(null)])).toMatchObject({ decisive: true, criteria: ['quorum.heads', 'quorum.area'] });
  });

  it('of one cm² decides where one cm² was missing, on area alone', () => {
    const roll: RollEntry[] = [{ voter: 'one', heads: 1, areaCm2: 666_666_666 }, { voter: 'two', heads: 1, areaCm2: 0 }, { voter: 'three', heads: 1, areaCm2: 333_333_334 }];
    const counted = tally(CN_OWNERS_ORDINARY, roll, [{ voter: 'one', choice: 'approve' }, { voter: 'two', choice: 'approve' }]);
    const wrong = (rightAreaCm2: number): AffectedVoter => ({ kind: 'wrong_area', heads: 1, areaCm2: 333_333_334, rightAreaCm2, choice: null });
    expect(effect(counted, [wrong(333_333_333)])).toMatchObject({ affected: { heads: 1, areaCm2: 1 }, decisive: true, criteria: ['quorum.area'], supposed: { how: 'supposed.right' } });
    expect(effect(counted, [wrong(333_333_335)]).decisive).toBe(false);
  });
});

describe('what is supposed of those whose votes nobody knows', () => {
  const how = (counted: TallyResult, ...affected: AffectedVoter[]) => effect(counted, affected).supposed?.how;
  const nobody: AffectedVoter = { kind: 'missing', heads: 0, areaCm2: 90 * M2 };

  it('is told: that they stayed away, approved or rejected, whichever would change the most', () => {
    expect(how(aCount({ approve: 6 }), missing())).toBe('supposed.away');
    expect(how(aCount({ approve: 4, reject: 4 }), missing())).toBe('supposed.approve');
    expect(how(aCount({ approve: 5, reject: 4 }), missing())).toBe('supposed.reject');
  });

  it('is told too where only heads are missing, or only area, as that of parking owners', () => {
    expect(how(aCount({ approve: 6 }), { kind: 'missing', heads: 1, areaCm2: 0 })).toBe('supposed.away');
    expect(how(aCount({ approve: 6 }), nobody)).toBe('supposed.away');
    expect(effect(aCount({ approve: 6 }), [nobody]).criteria).toEqual(['quorum.area']);
  });

  it('is what changes more criteria, also where something else was tried first', () => {
    const roll = Array.from({ length: 10 }, (_, place): RollEntry => ({ voter: `v${place}`, heads: 1, areaCm2: place < 7 ? 90 * M2 : M2 }));
    const ballots = roll.slice(0, 7).map(({ voter }, place): CountedBallot => ({ voter, choice: place < 4 ? 'approve' : 'reject' }));
    const found = effect(tally(CN_OWNERS_ORDINARY, roll, ballots), [missing()]);
    expect([found.supposed?.how, found.criteria]).toEqual(['supposed.reject', ['quorum.heads', 'approval.heads', 'approval.area']]);
  });
});

describe('how a ballot was counted', () => {
  it.each([
    ['approve', false, 'participates', 'excluded', 'approve'],
    ['reject', true, 'participates', 'counted', 'reject'],
    ['approve', true, 'participates', 'excluded', null],
    ['void', false, 'participates', 'counted', 'abstain'],
    ['void', false, 'not_participating', 'counted', null],
    ['void', true, 'participates', 'excluded', null],
    [null, false, 'participates', 'counted', null],
  ] as const)('%s, with a conflict of interest %s, where a spoilt one %s and such a one is %s: as %s', (choice, hasConflict, voidBallots, conflicts, as) => {
    expect(countedAs(choice, hasConflict, { silentBallots: 'not_participating', voidBallots, conflicts })).toBe(as);
  });

  it('of a conflict counts in rules that say nothing of it', () => {
    expect(countedAs('approve', true, { silentBallots: 'not_participating', voidBallots: 'participates' })).toBe('approve');
  });
});

describe('with ballots that say nothing', () => {
  const homes = (...does: (CountedChoice | 'silent')[]) => {
    const roll = does.map((what, i): RollEntry => ({ voter: `v${i}`, heads: 1, areaCm2: 90 * M2, delivered: what === 'silent' }));
    const ballots = does.flatMap((what, i): CountedBallot[] => (what === 'silent' ? [] : [{ voter: `v${i}`, choice: what }]));
    return tally(CN_OWNERS_ORDINARY, roll, ballots, { silentBallots: 'follow_majority', voidBallots: 'participates' });
  };

  it('a spoilt one took part, and is no approval that an error could take away', () => {
    expect(effect(homes('approve', 'approve', 'approve', 'approve', 'void', 'void'), [listed('approve')]).decisive).toBe(false);
    expect(effect(homes('approve', 'approve', 'approve', 'void', 'void'), [listed('approve')])).toMatchObject({ criteria: ['approval.heads', 'approval.area'] });
  });

  it('silent ones may follow another majority once the roll is right', () => {
    const counted = homes('approve', 'approve', 'reject', 'silent', 'silent', 'silent');
    expect(counted.passed).toBe(true);
    expect(effect(counted, [listed('approve')])).toMatchObject({ decisive: true, criteria: ['approval.heads', 'approval.area'], supposed: { how: 'supposed.majority' } });
  });

  it('another majority for them is supposed only where the errors alone would not do it', () => {
    const counted = homes('approve', 'approve', 'approve', 'reject', 'reject', 'reject', 'reject', 'silent');
    expect(counted.passed).toBe(false);
    const found = effect(counted, [listed('reject'), listed('reject'), listed('reject')]);
    expect(found).toMatchObject({ decisive: true, criteria: ['approval.heads', 'approval.area'], supposed: { how: 'supposed.right' } });
  });
});

const SHARES: readonly Share[] = [AT_LEAST_TWO_THIRDS, MORE_THAN_HALF, AT_LEAST_THREE_QUARTERS, { numerator: 1, denominator: 1, inclusive: true }];
type Pack = Pick<RulePack, 'quorum' | 'approval'>;
const of = (base: 'all' | 'participants' | 'present') => fc.option(fc.constantFrom(...SHARES).map((share) => ({ share, of: base })), { nil: undefined });
const axes = (base: 'all' | 'participants' | 'present') => fc.record({ heads: of(base), area: of(base) });
const aPack: fc.Arbitrary<Pack> = fc.record({ quorum: axes('all'), approval: fc.oneof(axes('participants'), axes('all'), axes('present')) });

type Voter = Readonly<{ areaCm2: number; choice: Choice | null; present: boolean; error: 'none' | 'wrongly_listed' | 'wrong_area'; rightAreaCm2: number }>;
const aVoter: fc.Arbitrary<Voter> = fc.record({
  areaCm2: fc.integer({ min: 0, max: 6 }), choice: fc.option(fc.constantFrom(...CHOICES)), present: fc.boolean(),
  error: fc.constantFrom('none', 'none', 'wrongly_listed', 'wrong_area'), rightAreaCm2: fc.integer({ min: 0, max: 6 }),
});
const aRoll = fc.array(aVoter, { maxLength: 6 });
const someMissing = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 3 });

/** In a room who votes is there. */
const isThere = ({ choice, present }: Pick<Voter, 'choice' | 'present'>) => present || choice !== null;
function counts(pack: Pack, voters: readonly Voter[]): TallyResult {
  const roll = voters.map((one, place): RollEntry => ({ voter: `v${place}`, heads: 1, areaCm2: one.areaCm2, present: isThere(one) }));
  return tally(pack, roll, voters.flatMap(({ choice }, place): CountedBallot[] => (choice === null ? [] : [{ voter: `v${place}`, choice }])));
}
const affectedOf = (voters: readonly Voter[], areas: readonly number[]): AffectedVoter[] => [
  ...voters.flatMap(({ error, areaCm2, choice, rightAreaCm2, present }): AffectedVoter[] =>
    error === 'none' ? [] : [error === 'wrong_area' ? { kind: error, heads: 1, areaCm2, rightAreaCm2, choice, present } : { kind: error, heads: 1, areaCm2, choice, present }]),
  ...areas.map((areaCm2): AffectedVoter => ({ kind: 'missing', heads: 1, areaCm2 })),
];

/** Every assignment, one after the other: away, in the room without a choice, or with one. */
function* assignments(areas: readonly number[]): Generator<Voter[]> {
  const [first, ...others] = areas;
  if (first === undefined) return yield [];
  const plain = { areaCm2: first, error: 'none' as const, rightAreaCm2: 0 };
  const ways = [{ choice: null, present: false }, { choice: null, present: true }, ...CHOICES.map((choice) => ({ choice, present: true }))];
  for (const rest of assignments(others)) for (const way of ways) yield [{ ...plain, ...way }, ...rest];
}

describe('whatever the roll, the ballots and the errors', () => {
  it('the answer is that of trying every assignment', () => {
    fc.assert(fc.property(aPack, aRoll, someMissing, (pack, voters, areas) => {
      const counted = counts(pack, voters);
      const right = voters.filter(({ error }) => error !== 'wrongly_listed').map((one) => (one.error === 'wrong_area' ? { ...one, areaCm2: one.rightAreaCm2 } : one));
      const changed = new Set<string>();
      for (const added of assignments(areas)) {
        counts(pack, [...right, ...added]).criteria.forEach(({ name, met }, place) => { if (met !== counted.criteria[place]?.met) changed.add(name); });
      }
      const found = effectOfRollErrors(pack, counted, affectedOf(voters, areas));
      expect(new Set(found.criteria)).toEqual(changed);
      expect(found.decisive).toBe(changed.size > 0);
    }), { numRuns: 2_000 });
  });

  it('neither the order of the errors nor an area that is right after all makes a difference', () => {
    fc.assert(fc.property(aRoll, someMissing, (voters, areas) => {
      const counted = counts(CN_OWNERS_ORDINARY, voters);
      const affected = affectedOf(voters, areas);
      const nothing: AffectedVoter[] = voters.slice(0, 1).map(({ areaCm2, choice }) => ({ kind: 'wrong_area', heads: 1, areaCm2, rightAreaCm2: areaCm2, choice }));
      const { criteria } = effect(counted, affected);
      expect(effect(counted, [...affected].reverse()).criteria).toEqual(criteria);
      expect(effect(counted, voters[0]?.error === 'none' ? [...affected, ...nothing] : affected).criteria).toEqual(criteria);
    }));
  });

  it('a vote in the room knows who sat there in silence', () => {
    const counted = tally(COMMUNITY_DELIBERATION, [{ voter: 'a', heads: 1, present: true }, { voter: 'b', heads: 1, present: true }], [{ voter: 'a', choice: 'approve' }]);
    const met = counted.criteria.map(({ met: isMet }) => isMet);
    expect(effectOfRollErrors(COMMUNITY_DELIBERATION, counted, [{ kind: 'wrongly_listed', heads: 1, areaCm2: 0, choice: null, present: true }]).decisive).toBe(met.includes(false));
  });
});
