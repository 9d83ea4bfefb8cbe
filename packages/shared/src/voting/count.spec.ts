import fc from 'fast-check';
import { countPoll } from './count';
import { ownersRollOf, type RegisteredHome } from './owners-roll';
import { CN_OWNERS_ORDINARY, CN_OWNERS_UNANIMOUS, COMMUNITY_DELIBERATION, RULE_PACKS } from './packs';
import type { Readings } from './readings';
import { tally, type CountedBallot, type CountedChoice, type RollEntry } from './tally';

const FOLLOW: Readings = { silentBallots: 'follow_majority', voidBallots: 'participates' };
const SILENT: Readings = { silentBallots: 'not_participating', voidBallots: 'participates' };
const VOID_OUT: Readings = { silentBallots: 'not_participating', voidBallots: 'not_participating' };
const M2 = 10_000;

/** Homes of an area in m² and what became of their ballots; `silent` was delivered and never came back, `away` was never delivered. */
type Group = readonly [m2: number, count: number, what: CountedChoice | 'silent' | 'away'];
const PACKS = { ordinary: CN_OWNERS_ORDINARY, special: RULE_PACKS['cn.owners.special'] ?? CN_OWNERS_ORDINARY, unanimous: CN_OWNERS_UNANIMOUS };

function votes(...groups: Group[]) {
  const each = groups.flatMap(([m2, count, what]) => Array.from({ length: count }, () => ({ m2, what })));
  const roll = each.map(({ m2, what }, i): RollEntry => ({ voter: `h${i}`, heads: 1, areaCm2: m2 * M2, delivered: what !== 'away' }));
  const ballots = each.flatMap(({ what }, i): CountedBallot[] => (what === 'silent' || what === 'away' ? [] : [{ voter: `h${i}`, choice: what }]));
  return { roll, ballots };
}
const count = (readings: Readings, groups: readonly Group[], pack: keyof typeof PACKS = 'ordinary') => {
  const { roll, ballots } = votes(...groups);
  return countPoll(PACKS[pack], roll, ballots, readings);
};

describe('a ballot that never came back', () => {
  it('takes no part where the owners’ rules do not say otherwise', () => {
    const result = count(SILENT, [[100, 4, 'approve'], [100, 1, 'reject'], [100, 4, 'silent']]);
    expect(result).toMatchObject({ valid: false, participants: { heads: 5 }, silent: { figures: { heads: 0 }, joined: null } });
  });

  it('takes part and joins what leads on both axes where they do', () => {
    const result = count(FOLLOW, [[100, 4, 'approve'], [100, 1, 'reject'], [100, 4, 'silent']]);
    expect(result).toMatchObject({ passed: true, participants: { heads: 9, areaCm2: 900 * M2 }, silent: { figures: { heads: 4, areaCm2: 400 * M2 }, joined: 'approve' } });
    expect(result.choices).toMatchObject({ approve: { heads: 8, areaCm2: 800 * M2 }, reject: { heads: 1 }, abstain: { heads: 0 } });
    expect(result.flags).toEqual(['silent.decisive']);
  });

  it('joins those against just the same', () => {
    const result = count(FOLLOW, [[100, 2, 'approve'], [100, 4, 'reject'], [100, 3, 'silent']]);
    expect(result.silent.joined).toBe('reject');
    expect(result.choices.reject.heads).toBe(7);
    expect(result.flags).toEqual([]);
  });

  it('was not delivered: then it is no ballot at all', () => {
    expect(count(FOLLOW, [[100, 4, 'approve'], [100, 1, 'reject'], [100, 4, 'away']])).toMatchObject({ valid: false, participants: { heads: 5 } });
  });

  it.each<[string, Group[]]>([
    ['a tie', [[100, 3, 'approve'], [100, 3, 'reject'], [100, 3, 'silent']]],
    ['a tie by area alone', [[100, 3, 'approve'], [150, 2, 'reject'], [100, 3, 'silent']]],
    ['heads on one side and area on the other', [[50, 4, 'approve'], [200, 2, 'reject'], [100, 3, 'silent']]],
    ['those who abstain in the lead', [[100, 1, 'approve'], [100, 1, 'reject'], [100, 4, 'abstain'], [100, 3, 'silent']]],
    ['nothing that came back', [[100, 9, 'silent']]],
    ['nothing but spoilt ballots', [[100, 5, 'void'], [100, 4, 'silent']]],
  ])('joins nobody on %s, and is said to', (_, groups) => {
    const result = count(FOLLOW, groups);
    expect(result.silent.joined).toBeNull();
    expect(result.flags).toContain('silent.no_majority');
    const { approve, reject, abstain } = result.choices;
    expect(approve.heads + reject.heads + abstain.heads + result.spoilt.heads + result.silent.figures.heads).toBe(result.participants.heads);
  });

  it('is not waited for where there is none: nothing is said of a majority', () => {
    expect(count(FOLLOW, [[100, 3, 'approve'], [100, 3, 'reject']]).flags).toEqual([]);
  });

  it('came back when it came back spoilt', () => {
    const result = count(FOLLOW, [[100, 4, 'approve'], [100, 2, 'void'], [100, 3, 'silent']]);
    expect(result).toMatchObject({ silent: { figures: { heads: 3 } }, spoilt: { heads: 2 }, participants: { heads: 9 } });
  });

  it('is decisive where silence alone makes the quorum, also when the rules leave it out', () => {
    const groups: Group[] = [[100, 4, 'approve'], [100, 1, 'reject'], [100, 4, 'silent']];
    const result = count(SILENT, groups);
    expect(result.flags).toEqual(['silent.decisive']);
    expect(result.otherReadings).toEqual([expect.objectContaining({ flag: 'silent.decisive', readings: FOLLOW, valid: true, passed: true })]);
  });

  it('says nothing under a pack that does not know the clause, whatever the rules say', () => {
    const { roll, ballots } = votes([100, 11, 'approve'], [100, 1, 'silent']);
    const result = countPoll(CN_OWNERS_UNANIMOUS, roll, ballots, FOLLOW);
    expect(result).toMatchObject({ passed: false, flags: [], silent: { figures: { heads: 0 } } });
    const room = countPoll(COMMUNITY_DELIBERATION, roll.map((one) => ({ ...one, present: true })), ballots, FOLLOW);
    expect(room).toMatchObject({ flags: [], silent: { figures: { heads: 0 }, joined: null } });
  });

  it('follows the heads alone where nothing else is weighed', () => {
    const byHeads = { quorum: {}, approval: { heads: CN_OWNERS_UNANIMOUS.approval.heads ?? { share: { numerator: 1, denominator: 1, inclusive: true }, of: 'all' } }, silentBallots: ['not_participating', 'follow_majority'] } as const;
    const roll = [{ voter: 'a', heads: 1 }, { voter: 'b', heads: 1, delivered: true }];
    expect(countPoll(byHeads, roll, [{ voter: 'a', choice: 'approve' }], FOLLOW)).toMatchObject({ passed: true, silent: { joined: 'approve' } });
  });

  it.each(['cn.owners.ordinary', 'cn.owners.special'])('is known to %s and to no other pack but these two', (id) => {
    expect(RULE_PACKS[id]?.silentBallots).toEqual(['not_participating', 'follow_majority']);
    const others = Object.values(RULE_PACKS).filter((pack) => !/ordinary|special/.test(pack.id));
    expect(others.every(({ silentBallots }) => silentBallots.join() === 'not_participating')).toBe(true);
  });
});

describe('a ballot that came back spoilt', () => {
  const groups: Group[] = [[100, 4, 'approve'], [100, 1, 'reject'], [100, 1, 'void'], [100, 3, 'away']];

  it('takes part and never approves', () => {
    expect(count(SILENT, groups)).toMatchObject({ valid: true, passed: true, participants: { heads: 6 }, spoilt: { heads: 1, areaCm2: 100 * M2 } });
    expect(count(SILENT, [[100, 3, 'approve'], [100, 3, 'void'], [100, 3, 'away']])).toMatchObject({ valid: true, passed: false });
  });

  it('takes no part where the owners’ rules say so', () => {
    expect(count(VOID_OUT, groups)).toMatchObject({ valid: false, participants: { heads: 5 }, spoilt: { heads: 1 } });
  });

  it('is decisive where it makes the quorum, and where it stands between a half and more than that', () => {
    expect(count(SILENT, groups)).toMatchObject({ flags: ['void.decisive'], otherReadings: [{ readings: VOID_OUT, valid: false }] });
    expect(count(VOID_OUT, groups)).toMatchObject({ flags: ['void.decisive'], otherReadings: [{ readings: SILENT, valid: true }] });
    expect(count(SILENT, [[100, 4, 'approve'], [100, 3, 'reject'], [100, 1, 'void']]).flags).toEqual(['void.decisive']);
  });

  it('is not where it changes nothing', () => {
    expect(count(SILENT, [[100, 8, 'approve'], [100, 1, 'void']])).toMatchObject({ flags: [], otherReadings: [] });
  });

  it('and a silent one are weighed apart: each flag speaks of its own rule', () => {
    const result = count(FOLLOW, [[100, 4, 'approve'], [100, 1, 'void'], [100, 1, 'silent'], [100, 3, 'away']]);
    expect(result.flags).toEqual(['silent.decisive', 'void.decisive']);
    expect(result.otherReadings.map(({ readings }) => readings)).toEqual([SILENT, { silentBallots: 'follow_majority', voidBallots: 'not_participating' }]);
  });
});

describe('whatever came back', () => {
  const anyGroups = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 4 }), fc.constantFrom('approve', 'reject', 'abstain', 'void', 'silent', 'away')), { maxLength: 8 });
  const anyReadings = fc.record({ silentBallots: fc.constantFrom('not_participating', 'follow_majority'), voidBallots: fc.constantFrom('participates', 'not_participating') });
  const anyPack = fc.constantFrom(...Object.values(RULE_PACKS));
  /** Everybody is in the room, so that each pack can count them. */
  const here = (groups: readonly Group[]) => {
    const { roll, ballots } = votes(...groups);
    return { roll: roll.map((entry) => ({ ...entry, present: true })), ballots };
  };

  it('one more approval never hurts, under any pack and any reading', () => {
    fc.assert(fc.property(anyPack, anyReadings, anyGroups, fc.nat(), (pack, readings, groups, pick) => {
      const { roll, ballots } = here(groups as Group[]);
      const voter = roll[pick % Math.max(roll.length, 1)]?.voter;
      if (voter === undefined) return;
      const before = tally(pack, roll, ballots, readings);
      const after = tally(pack, roll, [...ballots.filter((one) => one.voter !== voter), { voter, choice: 'approve' }], readings);
      before.criteria.forEach(({ met }, i) => expect(after.criteria[i]?.met || !met).toBe(true));
    }), { numRuns: 1_000 });
  });

  it('neither the order of ballots nor that of the roll says anything', () => {
    fc.assert(fc.property(anyPack, anyReadings, anyGroups, (pack, readings, groups) => {
      const { roll, ballots } = here(groups as Group[]);
      expect(countPoll(pack, [...roll].reverse(), [...ballots].reverse(), readings)).toEqual(countPoll(pack, roll, ballots, readings));
    }));
  });

  it('into how many homes an owner’s area is cut is irrelevant', () => {
    const anyHome = fc.record({ owner: fc.integer({ min: 0, max: 5 }), areas: fc.array(fc.integer({ min: 1, max: 3_000_000 }), { minLength: 1, maxLength: 4 }) });
    const homesOf = (homes: readonly { owner: number; areas: readonly number[] }[]) => homes.flatMap(({ owner, areas }, i) => areas.map((areaCm2, j): RegisteredHome => ({
      homeId: `${i}-${j}`, buildingName: '1号楼', label: `1号楼-${i}-${j}`, areaCm2, delivered: true, owners: [{ personId: `p${owner}`, kind: 'natural' }],
    })));
    const doing = fc.array(fc.constantFrom<CountedChoice | null>('approve', 'reject', 'abstain', 'void', null), { minLength: 6, maxLength: 6 });
    fc.assert(fc.property(fc.array(anyHome, { maxLength: 8 }), doing, anyReadings, (homes, does, readings) => {
      const result = (register: readonly RegisteredHome[]) => {
        const roll = ownersRollOf(register).map(({ key, heads, areaCm2 }): RollEntry => ({ voter: key, heads, areaCm2, delivered: true }));
        const ballots = roll.flatMap(({ voter }): CountedBallot[] => {
          const choice = does[Number(voter.slice(1))];
          return choice ? [{ voter, choice }] : [];
        });
        return countPoll(CN_OWNERS_ORDINARY, roll, ballots, readings);
      };
      const whole = homes.map(({ owner, areas }) => ({ owner, areas: [areas.reduce((sum, area) => sum + area, 0)] }));
      expect(result(homesOf(homes))).toEqual(result(homesOf(whole)));
    }));
  });

  it('a flag stands exactly where the other reading changes a criterion', () => {
    fc.assert(fc.property(fc.constantFrom(CN_OWNERS_ORDINARY, PACKS.special), anyReadings, anyGroups, (pack, readings, groups) => {
      const { roll, ballots } = here(groups as Group[]);
      const met = (other: Readings) => tally(pack, roll, ballots, other).criteria.map((one) => one.met).join();
      const result = countPoll(pack, roll, ballots, readings);
      const others = { 'silent.decisive': { ...readings, silentBallots: readings.silentBallots === 'follow_majority' ? 'not_participating' : 'follow_majority' }, 'void.decisive': { ...readings, voidBallots: readings.voidBallots === 'participates' ? 'not_participating' : 'participates' } } as const;
      for (const [flag, other] of Object.entries(others)) expect(result.flags.includes(flag as 'void.decisive')).toBe(met(readings) !== met(other));
    }), { numRuns: 500 });
  });

  it('everybody who takes part is counted once: for, against, abstaining, spoilt or silent', () => {
    fc.assert(fc.property(anyReadings, anyGroups, (readings, groups) => {
      const { roll, ballots } = here(groups as Group[]);
      const { choices, spoilt, silent, participants } = countPoll(CN_OWNERS_ORDINARY, roll, ballots, readings);
      for (const axis of ['heads', 'areaCm2'] as const) {
        const sides = choices.approve[axis] + choices.reject[axis] + choices.abstain[axis];
        const beside = (readings.voidBallots === 'participates' ? spoilt[axis] : 0) + (silent.joined === null ? silent.figures[axis] : 0);
        expect(sides + beside).toBe(participants[axis]);
      }
    }));
  });
});
