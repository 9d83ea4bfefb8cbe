import fc from 'fast-check';
import { CN_OWNERS_ORDINARY } from './packs';
import type { Choice } from './rule-pack';
import { quorumSoFar, tally, type CountedBallot, type RollEntry } from './tally';

const M2 = 10_000;
const homes = (count: number, areaM2 = 90): RollEntry[] => Array.from({ length: count }, (_, i) => ({ voter: `h${i}`, heads: 1, areaCm2: areaM2 * M2 }));
const casting = (roll: readonly RollEntry[], counts: Partial<Record<Choice, number>>): CountedBallot[] => {
  const choices = (Object.entries(counts) as [Choice, number][]).flatMap(([choice, count]) => Array.from({ length: count }, () => choice));
  return choices.map((choice, i) => ({ voter: roll[i]?.voter ?? '', choice }));
};
const count = (roll: readonly RollEntry[], counts: Partial<Record<Choice, number>>) => tally(CN_OWNERS_ORDINARY, roll, casting(roll, counts));
const failing = ({ criteria }: ReturnType<typeof count>) => criteria.filter(({ met }) => !met).map(({ name }) => name);

describe('an owners’ decision on an ordinary matter', () => {
  it('is no decision when 1,151 of 2,237 owners take part, however many of them approve: 1,492 are needed', () => {
    const result = count(homes(2_237), { approve: 1_151 });
    expect(result).toMatchObject({ valid: false, passed: false });
    expect(failing(result)).toEqual(['quorum.heads', 'quorum.area']);
    expect(result.criteria[0]).toMatchObject({ name: 'quorum.heads', part: 1_151, whole: 2_237, share: '2/3', inclusive: true, short: 341 });
    expect(count(homes(2_237), { approve: 1_492 })).toMatchObject({ valid: true, passed: true });
    expect(count(homes(2_237), { approve: 1_491 }).valid).toBe(false);
  });

  it('flips when the registered area is the base: 53 of 100 owners, but 48 % of the area', () => {
    const roll = [...homes(53, 80), ...Array.from({ length: 47 }, (_, i) => ({ voter: `big${i}`, heads: 1, areaCm2: 98 * M2 }))];
    const ballots: CountedBallot[] = roll.map(({ voter }, i) => ({ voter, choice: i < 53 ? 'approve' : 'reject' }));
    const result = tally(CN_OWNERS_ORDINARY, roll, ballots);
    expect(result.valid).toBe(true);
    expect(failing(result)).toEqual(['approval.area']);
  });

  it('is valid with exactly two thirds of owners and of area, and not with one owner or one cm² less', () => {
    expect(count(homes(900), { approve: 600 })).toMatchObject({ valid: true, passed: true });
    expect(failing(count(homes(900), { approve: 599 }))).toEqual(['quorum.heads', 'quorum.area']);
    const [first, ...others] = homes(900);
    const less = [{ voter: 'h0', heads: 1, areaCm2: (first?.areaCm2 ?? 0) - 2 }, ...others];
    const result = count(less, { approve: 600 });
    expect(failing(result)).toEqual(['quorum.area']);
    expect(result.criteria[1]?.short).toBe(1);
  });

  it('needs more than half of those who take part: half is not enough, on either axis', () => {
    expect(failing(count(homes(90), { approve: 30, reject: 30 }))).toEqual(['approval.heads', 'approval.area']);
    expect(count(homes(90), { approve: 31, reject: 29 }).passed).toBe(true);
    // One head more, and half of the area still.
    const roll = [...homes(31, 60), ...Array.from({ length: 30 }, (_, i) => ({ voter: `x${i}`, heads: 1, areaCm2: 62 * M2 }))];
    const ballots: CountedBallot[] = roll.map(({ voter }, i) => ({ voter, choice: i < 31 ? 'approve' : 'reject' }));
    expect(failing(tally(CN_OWNERS_ORDINARY, roll, ballots))).toEqual(['approval.area']);
  });

  it('counts who abstains as taking part, and never as approving', () => {
    const result = count(homes(90), { approve: 30, abstain: 30 });
    expect(result.valid).toBe(true);
    expect(result.passed).toBe(false);
  });

  it('fails on the quorum of heads alone when few owners hold nearly everything', () => {
    const roll = [{ voter: 'mall', heads: 1, areaCm2: 90_000 * M2 }, ...homes(100, 90)];
    expect(failing(tally(CN_OWNERS_ORDINARY, roll, [{ voter: 'mall', choice: 'approve' }]))).toEqual(['quorum.heads']);
  });

  it('fails on the quorum of area alone when the one large owner stays away', () => {
    const roll = [...homes(100, 90), { voter: 'mall', heads: 1, areaCm2: 90_000 * M2 }];
    expect(failing(count(roll, { approve: 100 }))).toEqual(['quorum.area']);
  });

  it('is bound to its notice, its roll and the law’s date', () => {
    expect(CN_OWNERS_ORDINARY).toMatchObject({ electorate: 'owners', effect: 'binding', noticeDays: 15, window: 'dated', windowDays: { least: 5, most: 60 }, secrecy: ['named'], channels: ['online', 'paper'], partyStudy: 'none', inForceFrom: '2021-01-01' });
    expect(CN_OWNERS_ORDINARY.convenedBy).toEqual(['secretary', 'committee_member', 'owners_committee']);
  });
});

describe('how far the quorum has come', () => {
  it('is what the count will say of it, and nothing of how anyone voted', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (size, approve, reject) => {
      const roll = homes(size);
      const [for_, against] = [Math.min(approve, size), Math.min(reject, size - Math.min(approve, size))];
      const result = count(roll, { approve: for_, reject: against });
      expect(quorumSoFar(CN_OWNERS_ORDINARY, result.all, result.participants)).toEqual(result.criteria.filter(({ name }) => name.startsWith('quorum')));
    }));
  });

  it('is nothing where no quorum is asked for', () => {
    expect(quorumSoFar({ quorum: {} }, { heads: 5, areaCm2: 0 }, { heads: 2, areaCm2: 0 })).toEqual([]);
  });
});
