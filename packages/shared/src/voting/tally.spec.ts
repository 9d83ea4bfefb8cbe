import fc from 'fast-check';
import { COMMUNITY_DELIBERATION } from './packs';
import type { Choice, RulePack } from './rule-pack';
import { AT_LEAST_THREE_QUARTERS, AT_LEAST_TWO_THIRDS, MORE_THAN_HALF } from './share';
import { tally, type CountedBallot, type RollEntry } from './tally';

type Pack = Pick<RulePack, 'quorum' | 'approval'>;

/** Shaped like Civil Code art. 278: two thirds of all take part, and of those more than half, by heads and by area. */
const BOTH_AXES: Pack = {
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: 'all' }, area: { share: AT_LEAST_TWO_THIRDS, of: 'all' } },
  approval: { heads: { share: MORE_THAN_HALF, of: 'participants' }, area: { share: MORE_THAN_HALF, of: 'participants' } },
};
const THREE_QUARTERS: Pack = {
  quorum: BOTH_AXES.quorum,
  approval: { heads: { share: AT_LEAST_THREE_QUARTERS, of: 'participants' }, area: { share: AT_LEAST_THREE_QUARTERS, of: 'participants' } },
};
const M2 = 10_000;

/** A room of people who checked in, named p1, p2, … */
const aRoom = (people: number): RollEntry[] => Array.from({ length: people }, (_, i) => ({ voter: `p${i + 1}`, heads: 1, present: true }));
/** Homes named h1, h2, … with their floor areas in m². */
const someHomes = (...areas: number[]): RollEntry[] => areas.map((area, i) => ({ voter: `h${i + 1}`, heads: 1, areaCm2: area * M2 }));
const cast = (choice: Choice, ...voters: string[]): CountedBallot[] => voters.map((voter) => ({ voter, choice }));
const firstOf = (roll: readonly RollEntry[], approve: number, reject = 0, abstain = 0): CountedBallot[] => {
  const names = roll.map((entry) => entry.voter);
  return [
    ...cast('approve', ...names.slice(0, approve)),
    ...cast('reject', ...names.slice(approve, approve + reject)),
    ...cast('abstain', ...names.slice(approve + reject, approve + reject + abstain)),
  ];
};
const failed = (result: ReturnType<typeof tally>) => result.criteria.filter((one) => !one.met).map((one) => one.name);

describe('a deliberation of those who came', () => {
  const room = aRoom(26);

  it('agrees when 14 of 26 present approve', () => {
    const result = tally(COMMUNITY_DELIBERATION, room, firstOf(room, 14, 8, 4));
    expect(result).toMatchObject({ valid: true, passed: true, present: { heads: 26 }, participants: { heads: 26 } });
    expect(result.choices).toMatchObject({ approve: { heads: 14 }, reject: { heads: 8 }, abstain: { heads: 4 } });
    expect(result.criteria).toEqual([{ name: 'approval.heads', part: 14, whole: 26, share: '1/2', inclusive: false, of: 'present', met: true, short: 0 }]);
  });

  it('does not agree when exactly half approve, and says that one is missing', () => {
    const result = tally(COMMUNITY_DELIBERATION, room, firstOf(room, 13, 3));
    expect(result.passed).toBe(false);
    expect(result.criteria[0]).toMatchObject({ part: 13, whole: 26, met: false, short: 1 });
  });

  it('counts those who sat there without voting into the base', () => {
    expect(tally(COMMUNITY_DELIBERATION, room, firstOf(room, 13)).passed).toBe(false);
    expect(tally(COMMUNITY_DELIBERATION, aRoom(25), firstOf(room, 13)).passed).toBe(true);
  });

  it('leaves those who were invited and stayed away out of the base', () => {
    const roll = [...aRoom(5), { voter: 'away', heads: 1, present: false }, { voter: 'unsaid', heads: 1 }];
    const result = tally(COMMUNITY_DELIBERATION, roll, firstOf(roll, 3));
    expect(result).toMatchObject({ passed: true, all: { heads: 7, areaCm2: 0 }, present: { heads: 5, areaCm2: 0 } });
  });

  it('agrees on nothing in an empty room', () => {
    expect(tally(COMMUNITY_DELIBERATION, [], [])).toMatchObject({ valid: true, passed: false });
  });

  it('refuses a vote from outside the room', () => {
    const roll = [...aRoom(3), { voter: 'away', heads: 1, present: false }];
    expect(() => tally(COMMUNITY_DELIBERATION, roll, cast('approve', 'away'))).toThrow('ballots.not_present: away');
  });
});

describe('a decision weighed by heads and by area', () => {
  it('passes when participation and approval are met on both axes', () => {
    const roll = someHomes(100, 100, 100);
    const result = tally(BOTH_AXES, roll, firstOf(roll, 2));
    expect(result).toMatchObject({ valid: true, passed: true });
    expect(result.criteria.map(({ name, part, whole }) => [name, part, whole])).toEqual([
      ['quorum.heads', 2, 3], ['quorum.area', 200 * M2, 300 * M2], ['approval.heads', 2, 2], ['approval.area', 200 * M2, 200 * M2],
    ]);
  });

  it('fails on area alone when one large owner refuses', () => {
    const roll = someHomes(1000, 100, 100, 100);
    const result = tally(BOTH_AXES, roll, [...cast('reject', 'h1'), ...cast('approve', 'h2', 'h3', 'h4')]);
    expect(failed(result)).toEqual(['approval.area']);
    expect(result).toMatchObject({ valid: true, passed: false });
  });

  it('fails on heads alone when many small owners refuse', () => {
    const roll = someHomes(1000, 100, 100, 100);
    expect(failed(tally(BOTH_AXES, roll, [...cast('approve', 'h1'), ...cast('reject', 'h2', 'h3', 'h4')]))).toEqual(['approval.heads']);
  });

  it('is not valid when too few people take part, however large their homes', () => {
    const roll = someHomes(1000, 1000, 10, 10);
    const result = tally(BOTH_AXES, roll, firstOf(roll, 2));
    expect(failed(result)).toEqual(['quorum.heads']);
    expect(result).toMatchObject({ valid: false, passed: false });
  });

  it('is not valid when too little area takes part, however many people', () => {
    const roll = someHomes(10, 10, 10, 1000);
    const result = tally(BOTH_AXES, roll, firstOf(roll, 3));
    expect(failed(result)).toEqual(['quorum.area']);
    expect(result).toMatchObject({ valid: false, passed: false });
  });

  it('counts an abstention as taking part but never as approval', () => {
    const roll = someHomes(100, 100, 100);
    const result = tally(BOTH_AXES, roll, firstOf(roll, 1, 0, 1));
    expect(result).toMatchObject({ valid: true, passed: false, participants: { heads: 2, areaCm2: 200 * M2 } });
    expect(failed(result)).toEqual(['approval.heads', 'approval.area']);
  });

  it('passes at exactly three quarters and fails one home below', () => {
    const roll = someHomes(100, 100, 100, 100);
    expect(tally(THREE_QUARTERS, roll, firstOf(roll, 3, 1)).passed).toBe(true);
    const five = someHomes(100, 100, 100, 100, 100);
    expect(failed(tally(THREE_QUARTERS, five, firstOf(five, 3, 2)))).toEqual(['approval.heads', 'approval.area']);
  });

  it('counts all homes of one set of owners as one head with their areas added', () => {
    const developer: RollEntry = { voter: 'developer', heads: 1, areaCm2: 40_000 * M2 };
    const result = tally(BOTH_AXES, [developer, ...someHomes(100, 100)], cast('approve', 'developer', 'h1'));
    expect(result.participants).toEqual({ heads: 2, areaCm2: 40_100 * M2 });
  });

  it('tells a square centimetre in 127 378 m² apart', () => {
    const half = 636_890_000;
    const roll: RollEntry[] = [{ voter: 'a', heads: 1, areaCm2: half }, { voter: 'b', heads: 1, areaCm2: half }];
    const pack: Pack = { quorum: {}, approval: { area: { share: MORE_THAN_HALF, of: 'all' } } };
    expect(tally(pack, roll, cast('approve', 'a')).criteria[0]).toMatchObject({ met: false, short: 1 });
    expect(tally(pack, [{ voter: 'a', heads: 1, areaCm2: half + 1 }, { voter: 'b', heads: 1, areaCm2: half }], cast('approve', 'a')).passed).toBe(true);
  });
});

describe('a roll or ballots that cannot be right are refused', () => {
  it.each<[string, Pack, RollEntry[], CountedBallot[]]>([
    ['ballots.duplicate: p1', COMMUNITY_DELIBERATION, aRoom(3), cast('approve', 'p1', 'p2', 'p1')],
    ['ballots.not_on_roll: stranger', COMMUNITY_DELIBERATION, aRoom(3), cast('approve', 'stranger')],
    ['roll.duplicate: p1', COMMUNITY_DELIBERATION, [...aRoom(2), ...aRoom(1)], []],
    ['roll.area_missing: p1', BOTH_AXES, aRoom(2), []],
    ['roll.area_missing: p1', { quorum: { area: { share: AT_LEAST_TWO_THIRDS, of: 'all' } }, approval: {} }, aRoom(2), []],
    ['roll.area_missing: p1', { quorum: {}, approval: { area: { share: MORE_THAN_HALF, of: 'all' } } }, aRoom(2), []],
    ['roll.not_counted: half', COMMUNITY_DELIBERATION, [{ voter: 'half', heads: 0.5, present: true }], []],
    ['roll.not_counted: minus', COMMUNITY_DELIBERATION, [{ voter: 'minus', heads: -1, present: true }], []],
    ['roll.not_counted: h1', BOTH_AXES, [{ voter: 'h1', heads: 1, areaCm2: 99.5 }], []],
    ['roll.not_counted: h1', BOTH_AXES, [{ voter: 'h1', heads: 1, areaCm2: -1 }], []],
  ])('%s', (message, pack, roll, ballots) => {
    expect(() => tally(pack, roll, ballots)).toThrow(message);
  });

  it('but an entry without weight is no fault', () => {
    const roll = [{ voter: 'h0', heads: 0, areaCm2: 0 }, ...someHomes(100)];
    expect(tally(BOTH_AXES, roll, cast('approve', 'h0', 'h1')).passed).toBe(true);
  });

  it.each(['heads', 'area'] as const)('a vote from outside the room, where the room is the base of the %s', (axis) => {
    const roll = someHomes(100, 100).map((entry) => ({ ...entry, present: entry.voter === 'h1' }));
    const ofRoom = { [axis]: { share: MORE_THAN_HALF, of: 'present' } } as const;
    for (const pack of [{ quorum: ofRoom, approval: {} }, { quorum: {}, approval: ofRoom }]) {
      expect(() => tally(pack, roll, cast('reject', 'h2'))).toThrow('ballots.not_present: h2');
      expect(() => tally(pack, roll, cast('reject', 'h1'))).not.toThrow();
    }
  });

  it('while elsewhere a vote may come from anywhere', () => {
    const roll = someHomes(100, 100).map((entry) => ({ ...entry, present: false }));
    expect(tally(BOTH_AXES, roll, cast('approve', 'h1', 'h2')).passed).toBe(true);
  });
});

describe('whatever the ballots', () => {
  const CHOICES_OR_NONE = [null, 'approve', 'reject', 'abstain'] as const;
  /** Any poll: a roll of up to 12 homes, all in the room, and what each of them did. */
  const anyPoll = fc
    .array(fc.record({ area: fc.integer({ min: 0, max: 50_000_000 }), does: fc.constantFrom(...CHOICES_OR_NONE) }), { maxLength: 12 })
    .map((homes) => {
      const roll = homes.map(({ area }, i): RollEntry => ({ voter: `h${i}`, heads: 1, areaCm2: area, present: true }));
      const ballots = homes.flatMap(({ does }, i): CountedBallot[] => (does === null ? [] : [{ voter: `h${i}`, choice: does }]));
      return { roll, ballots };
    });
  const anyPack = fc.constantFrom<Pack>(COMMUNITY_DELIBERATION, BOTH_AXES, THREE_QUARTERS);

  it('their order and that of the roll are irrelevant', () => {
    const shuffled = anyPoll.chain(({ roll, ballots }) => fc.tuple(
      fc.constant({ roll, ballots }),
      fc.shuffledSubarray(roll, { minLength: roll.length }),
      fc.shuffledSubarray(ballots, { minLength: ballots.length }),
    ));
    fc.assert(fc.property(anyPack, shuffled, (pack, [{ roll, ballots }, mixedRoll, mixedBallots]) => {
      expect(tally(pack, mixedRoll, mixedBallots)).toEqual(tally(pack, roll, ballots));
    }));
  });

  it('one more approval never hurts: what was met stays met', () => {
    fc.assert(fc.property(anyPack, anyPoll, fc.nat(), (pack, { roll, ballots }, pick) => {
      const voter = roll[pick % Math.max(roll.length, 1)]?.voter ?? 'nobody';
      const approvals = voter === 'nobody' ? [] : cast('approve', voter);
      const before = tally(pack, roll, ballots);
      const after = tally(pack, roll, [...ballots.filter((one) => one.voter !== voter), ...approvals]);
      before.criteria.forEach(({ met }, i) => expect(after.criteria[i]?.met || !met).toBe(true));
      expect(after.passed || !before.passed).toBe(true);
    }), { numRuns: 500 });
  });

  it('what is counted adds up and each criterion speaks for itself', () => {
    fc.assert(fc.property(anyPack, anyPoll, (pack, { roll, ballots }) => {
      const result = tally(pack, roll, ballots);
      const { approve, reject, abstain } = result.choices;
      expect(result.participants.heads).toBe(ballots.length);
      expect(approve.heads + reject.heads + abstain.heads).toBe(result.participants.heads);
      expect(approve.areaCm2 + reject.areaCm2 + abstain.areaCm2).toBe(result.participants.areaCm2);
      expect(result.passed).toBe(result.criteria.every((one) => one.met));
      expect(result.valid).toBe(result.criteria.filter((one) => one.name.startsWith('quorum')).every((one) => one.met));
      for (const one of result.criteria) expect(one.short === 0).toBe(one.met);
    }));
  });
});
