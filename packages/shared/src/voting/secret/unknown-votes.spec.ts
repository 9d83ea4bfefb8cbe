import fc from 'fast-check';
import { CN_OWNERS_ORDINARY, COMMUNITY_DELIBERATION } from '../packs';
import type { Choice } from '../rule-pack';
import { slateOf } from '../slate';
import { countSlate } from '../slate-count';
import { tally } from '../tally';
import { effectOfUnknownVotes } from './unknown-votes';

const CHOICES: readonly Choice[] = ['approve', 'reject', 'abstain'];
const room = (size: number) => Array.from({ length: size }, (_, i) => ({ voter: `v${i}`, heads: 1, present: true }));
const counted = (said: readonly Choice[]) => tally(COMMUNITY_DELIBERATION, room(said.length), said.map((choice, i) => ({ voter: `v${i}`, choice })));
const effect = (said: readonly Choice[], voters: number) => effectOfUnknownVotes(COMMUNITY_DELIBERATION, counted(said), null, voters);
const some = (approve: number, reject: number): Choice[] => [...Array.from({ length: approve }, () => 'approve' as const), ...Array.from({ length: reject }, () => 'reject' as const)];

describe('votes of one source in a secret vote', () => {
  it('matter where they may have made the difference, and not where they could not', () => {
    expect(effect(some(6, 4), 5)).toMatchObject({ decisive: true, criteria: ['approval.heads'], affected: { heads: 5 } });
    // Only if it was they who approved.
    expect(effect(some(7, 4), 4)).toMatchObject({ decisive: true, criteria: ['approval.heads'] });
    expect(effect(some(20, 0), 5)).toMatchObject({ decisive: false, criteria: [], affected: { heads: 5 } });
    expect(effect(some(5, 6), 5)).toMatchObject({ decisive: true });
    expect(effect(some(2, 18), 5)).toMatchObject({ decisive: false });
  });

  it('are flagged whenever some of what they may have chosen, asked anew, would give another result', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...CHOICES), { minLength: 1, maxLength: 14 }), fc.nat({ max: 13 }), fc.array(fc.constantFrom(...CHOICES, null), { minLength: 14, maxLength: 14 }), (said, many, anew) => {
      const voters = Math.min(many, said.length);
      const others = said.slice(voters);
      const again = [...anew.slice(0, voters), ...others];
      const other = tally(COMMUNITY_DELIBERATION, room(said.length), again.flatMap((choice, i) => (choice ? [{ voter: `v${i}`, choice }] : [])));
      if (other.passed !== counted(said).passed) expect(effect(said, voters).decisive).toBe(true);
    }));
  });

  it('are looked at on every line of several things', () => {
    const slate = slateOf({ kind: 'budget', budgetFen: 100, options: [{ words: '扶手', costFen: 100 }, { words: '长椅', costFen: 100 }] });
    const roll = room(8);
    const cast = (first: number) => roll.map(({ voter }, i) => ({ voter, choices: { [i < first ? 'A' : 'B']: 'approve' as const } }));
    const of = (first: number, voters: number) => {
      const { overall, slate: lines } = countSlate(COMMUNITY_DELIBERATION, slate, roll, cast(first), { seed: 's', sha256: (text) => text });
      return effectOfUnknownVotes(COMMUNITY_DELIBERATION, overall, lines, voters);
    };
    expect(of(5, 5)).toMatchObject({ decisive: true, affected: { heads: 5 } });
    expect(of(8, 1)).toMatchObject({ decisive: false });
  });

  it('name each criterion that they could have turned once, first those of the whole vote and then those of its lines', () => {
    const slate = slateOf({ kind: 'seats', seats: 1, options: [{ words: '一号公司' }, { words: '二号公司' }] });
    const roll = room(9).map((one) => ({ ...one, areaCm2: 1 }));
    const cast = roll.slice(0, 6).map(({ voter }, i) => ({ voter, choices: { A: i < 5 ? 'approve' : 'reject', B: 'reject' } as const }));
    const { overall, slate: lines } = countSlate(CN_OWNERS_ORDINARY, slate, roll, cast, { seed: 's', sha256: (text) => text });
    const { criteria, decisive } = effectOfUnknownVotes(CN_OWNERS_ORDINARY, overall, lines, 2);
    expect(criteria).toEqual(['quorum.heads', 'approval.heads']);
    expect(decisive).toBe(true);
  });
});
