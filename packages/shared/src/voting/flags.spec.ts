import fc from 'fast-check';
import { countPoll } from './count';
import { bothReadings, flagSentence, flagTitle } from './flag-words';
import { MANY_FROM_ONE, type RaisedFlag } from './flags';
import { CN_OWNERS_ORDINARY, RULE_PACKS } from './packs';
import { raisedFlagsOf } from './raised-flags';
import { DEFAULT_READINGS, type Readings } from './readings';
import { effectOfDoubtfulVotes, type CountedVote } from './roll-error';
import { bodyOf } from './criterion-words';
import { countSlate } from './slate-count';
import { effectOfDoubtfulBallots } from './slate-roll-error';
import { slateOf } from './slate';
import { tally, type CountedBallot, type CountedChoice, type RollEntry } from './tally';

const M2 = 10_000;
const EXCLUDED: Readings = { ...DEFAULT_READINGS, conflicts: 'excluded' };
const OWNERS = bodyOf('cn.owners.ordinary');

/** Homes of 90 m²; `marked` says which of them have a conflict of interest. */
function votes(does: readonly (CountedChoice | 'away')[], marked: readonly number[] = []) {
  const roll = does.map((_, i): RollEntry => ({ voter: `h${i}`, heads: 1, areaCm2: 90 * M2, conflict: marked.includes(i) }));
  const ballots = does.flatMap((choice, i): CountedBallot[] => (choice === 'away' ? [] : [{ voter: `h${i}`, choice }]));
  return { roll, ballots };
}
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const counted = (does: readonly (CountedChoice | 'away')[], marked: readonly number[] = [], readings: Readings = DEFAULT_READINGS) => {
  const { roll, ballots } = votes(does, marked);
  return countPoll(CN_OWNERS_ORDINARY, roll, ballots, readings);
};
const only = (raised: readonly RaisedFlag[]): RaisedFlag => {
  if (raised.length !== 1 || !raised[0]) throw new Error(`${raised.length} flags`);
  return raised[0];
};

describe('somebody with a conflict of interest', () => {
  it('who did not vote is no flag, and their mark changes nothing', () => {
    expect(counted([...times(7, 'approve' as const), 'away'], [7]).flags).toEqual([]);
    expect(counted([...times(7, 'approve' as const), 'away'], [7], EXCLUDED).criteria).toEqual(counted([...times(7, 'approve' as const), 'away']).criteria);
  });

  it('who voted counts, unless the estate’s own rules say otherwise, and is flagged with what the count would be without them', () => {
    const result = counted([...times(5, 'approve' as const), ...times(4, 'reject' as const)], [0]);
    expect(result).toMatchObject({ passed: true, flags: ['conflict.voted'], flagged: { conflicted: { entries: 1, heads: 1, areaCm2: 90 * M2 } } });
    const flag = only(raisedFlagsOf(result));
    expect(flag).toMatchObject({ flag: 'conflict.voted', entries: 1, changes: ['approval.heads', 'approval.area'], other: { how: 'conflict.out', criteria: [{ met: true }, { met: true }, { met: false, part: 4, whole: 8 }, { met: false }] } });
    expect(flagSentence(flag, DEFAULT_READINGS, OWNERS)).toBe('投票前标明有利害关系的 1 位业主、90.00 ㎡投了票，票照算。不算这些票，会改变「同意的业主人数」「同意的面积」够不够。');
  });

  it('is left out where those rules say so, and stays in the base that the law fixes', () => {
    const result = counted([...times(5, 'approve' as const), ...times(4, 'reject' as const)], [0], EXCLUDED);
    expect(result).toMatchObject({ passed: false, all: { heads: 9 }, participants: { heads: 8 }, choices: { approve: { heads: 4 } }, flags: ['conflict.voted'] });
    expect(only(raisedFlagsOf(result))).toMatchObject({ other: { how: 'conflict.in' } });
    expect(counted([...times(6, 'approve' as const), ...times(3, 'away' as const)], [0], EXCLUDED).criteria[0]).toMatchObject({ part: 5, whole: 9, met: false });
  });

  it('joins no majority by silence where they are left out', () => {
    const roll = votes([...times(6, 'approve' as const), ...times(3, 'away' as const)], [6]).roll.map((one) => ({ ...one, delivered: true }));
    const { ballots } = votes(times(6, 'approve' as const));
    const readings: Readings = { ...EXCLUDED, silentBallots: 'follow_majority' };
    expect(countPoll(CN_OWNERS_ORDINARY, roll, ballots, readings).silent.figures.heads).toBe(2);
    expect(countPoll(CN_OWNERS_ORDINARY, roll, ballots, { ...readings, conflicts: 'counted' }).silent.figures.heads).toBe(3);
  });

  it('who decides nothing is told of, and the other count is not set beside the first', () => {
    const flag = only(raisedFlagsOf(counted(times(9, 'approve' as const), [0])));
    expect([flag.decisive, bothReadings(flag, DEFAULT_READINGS)]).toEqual([false, null]);
    expect(flagTitle(flag)).toBe('有利害关系的票改变不了结果');
  });

  it('is counted by what was frozen before there was such a rule', () => {
    const { roll, ballots } = votes(times(9, 'approve' as const), [0]);
    const old: Readings = { silentBallots: 'not_participating', voidBallots: 'participates' };
    expect(countPoll(CN_OWNERS_ORDINARY, roll, ballots, old)).toMatchObject({ participants: { heads: 9 } });
  });
});

describe('the sides of a count', () => {
  it('add up with spoilt and silent ballots as they are read', () => {
    for (const voidBallots of ['participates', 'not_participating'] as const) {
      expect(counted([...times(8, 'approve' as const), 'void'], [], { ...DEFAULT_READINGS, voidBallots }).flagged.unsummed).toEqual({ heads: 0, areaCm2: 0 });
    }
  });

  it('do not where a quorum counts who came and some of them handed in nothing, and who that is is said', () => {
    const pack = RULE_PACKS['cn.residents.assembly'] ?? CN_OWNERS_ORDINARY;
    const roll = ['p1', 'p2', 'p3', 'p4'].map((voter) => ({ voter, heads: 1, present: voter !== 'p4' }));
    const result = countPoll(pack, roll, [{ voter: 'p1', choice: 'approve' }, { voter: 'p2', choice: 'approve' }]);
    expect(result.flags).toEqual(['choices.sum']);
    const flag = only(raisedFlagsOf(result));
    expect(flag).toMatchObject({ figures: { heads: 1, areaCm2: 0 }, changes: [] });
    expect(flagSentence(flag, DEFAULT_READINGS, bodyOf(pack.id))).toBe('同意、反对、弃权、废票加起来，比到会的少 1 人：他们到了会，没有投票。');
  });
});

describe('votes that came from one device, or through one clerk', () => {
  const doubtful = (choice: CountedVote['choice'], count: number) => times(count, { heads: 1, areaCm2: 90 * M2, choice });
  const effect = (does: readonly (CountedChoice | 'away')[], votesOf: readonly CountedVote[]) => effectOfDoubtfulVotes(CN_OWNERS_ORDINARY, counted(does), votesOf);

  it('may have changed a criterion, by having been given otherwise or not at all', () => {
    expect(effect([...times(6, 'approve' as const), ...times(3, 'away' as const)], doubtful('approve', 5))).toMatchObject({ decisive: true, affected: { heads: 5 } });
    expect(effect([...times(15, 'approve' as const), ...times(5, 'away' as const)], doubtful('approve', 1))).toMatchObject({ decisive: false, supposed: null });
  });

  it('keep their voters in the base: where nobody came at all, nothing is decided by who was counted away', () => {
    const { supposed } = effect([...times(6, 'approve' as const), ...times(3, 'away' as const)], doubtful('approve', 5));
    expect(supposed?.criteria[0]).toMatchObject({ whole: 9 });
  });

  it('say how many, that it is a reminder, and name nobody', () => {
    const does = [...times(6, 'approve' as const), ...times(3, 'away' as const)];
    const flag = only(raisedFlagsOf(counted(does), { sources: [{ source: 'device', entries: 5, sources: 1, effect: effect(does, doubtful('approve', 5)) }] }));
    expect(flag).toMatchObject({ flag: 'ballots.one_device', entries: 5, sources: 1 });
    const words = flagSentence(flag, DEFAULT_READINGS, OWNERS);
    expect(words).toContain('有 5 位业主、450.00 ㎡的票，是从 1 台设备或账号投的（同一台满 5 票就提醒）');
    expect(words).toContain('票一张也没有去掉');
    expect(bothReadings(flag, DEFAULT_READINGS)).toMatchObject({ counted: '按投的算', byRule: false });
  });

  it('the answer is that of giving them in every way together', () => {
    const anyVotes = fc.array(fc.constantFrom<CountedChoice | 'away'>('approve', 'reject', 'abstain', 'away'), { minLength: 1, maxLength: 9 });
    fc.assert(fc.property(anyVotes, fc.nat({ max: 9 }), (does, many) => {
      const { roll, ballots } = votes(does);
      const some = ballots.slice(0, many);
      const kept = ballots.slice(many);
      const met = (list: readonly CountedBallot[]) => tally(CN_OWNERS_ORDINARY, roll, list).criteria.map((one) => one.met);
      const ways = [kept, ...(['approve', 'reject', 'abstain'] as const).map((choice) => [...kept, ...some.map(({ voter }) => ({ voter, choice }))])];
      const before = met(ballots);
      const differs = some.length > 0 && ways.some((way) => met(way).some((one, i) => one !== before[i]));
      const doubted = some.map(({ choice }): CountedVote => ({ heads: 1, areaCm2: 90 * M2, choice: choice === 'void' ? 'abstain' : choice }));
      expect(effectOfDoubtfulVotes(CN_OWNERS_ORDINARY, countPoll(CN_OWNERS_ORDINARY, roll, ballots), doubted).decisive).toBe(differs);
    }), { numRuns: 500 });
  });

  it('are never missed where silent ballots follow a majority, whichever way each of them is given', () => {
    const follow: Readings = { ...DEFAULT_READINGS, silentBallots: 'follow_majority' };
    const anyVotes = fc.array(fc.constantFrom<CountedChoice | 'away'>('approve', 'reject', 'abstain', 'away'), { minLength: 2, maxLength: 9 });
    const everyWay = (voters: readonly string[]): CountedBallot[][] => voters.reduce<CountedBallot[][]>((ways, voter) => ways.flatMap((way) => [way, ...(['approve', 'reject', 'abstain'] as const).map((choice) => [...way, { voter, choice }])]), [[]]);
    fc.assert(fc.property(anyVotes, fc.integer({ min: 1, max: 3 }), (does, many) => {
      const { roll: named, ballots } = votes(does);
      const roll = named.map((one, i) => ({ ...one, delivered: does[i] === 'away' }));
      const met = (list: readonly CountedBallot[]) => tally(CN_OWNERS_ORDINARY, roll, list, follow).criteria.map((one) => one.met).join();
      const some = ballots.slice(0, many);
      const doubted = some.map(({ choice }): CountedVote => ({ heads: 1, areaCm2: 90 * M2, choice: choice === 'void' ? 'abstain' : choice }));
      const differs = everyWay(some.map(({ voter }) => voter)).some((way) => met([...ballots.slice(many), ...way]) !== met(ballots));
      if (differs) expect(effectOfDoubtfulVotes(CN_OWNERS_ORDINARY, tally(CN_OWNERS_ORDINARY, roll, ballots, follow), doubted).decisive).toBe(true);
    }), { numRuns: 500 });
  });

  it('move no silent ballots where the same choice leads whatever they had been', () => {
    const follow: Readings = { ...DEFAULT_READINGS, silentBallots: 'follow_majority' };
    const { roll, ballots } = votes([...times(40, 'approve' as const), ...times(5, 'reject' as const), ...times(20, 'away' as const)]);
    const result = tally(CN_OWNERS_ORDINARY, roll.map((one, i) => ({ ...one, delivered: i >= 45 })), ballots, follow);
    expect(effectOfDoubtfulVotes(CN_OWNERS_ORDINARY, result, doubtful('approve', 5)).decisive).toBe(false);
  });

  it('are many from a number on that one’s own vote and three owners’ of an agent do not reach', () => {
    expect(MANY_FROM_ONE.device).toBeGreaterThan(4);
  });
});

describe('a rule of the body’s own', () => {
  it('is named beside the other reading where it decides', () => {
    const follow: Readings = { ...DEFAULT_READINGS, silentBallots: 'follow_majority' };
    const { roll, ballots } = votes([...times(4, 'approve' as const), 'reject', ...times(4, 'away' as const)]);
    const result = countPoll(CN_OWNERS_ORDINARY, roll.map((one) => ({ ...one, delivered: true })), ballots, follow);
    const flag = only(raisedFlagsOf(result));
    expect(flag).toMatchObject({ flag: 'silent.decisive', figures: { heads: 4 } });
    expect(bothReadings(flag, follow)).toMatchObject({ counted: '没交的票随多数', other: '没交的票不算参加', byRule: true });
    expect(flagSentence(flag, follow, OWNERS)).toContain('会改变「来投的业主人数」「来投的面积」够不够');
  });

  it('of a roll with an error, says what was supposed', () => {
    const does = [...times(6, 'approve' as const), ...times(3, 'away' as const)];
    const result = counted(does);
    const error = { findings: 1, affected: { heads: 1, areaCm2: 90 * M2 }, decisive: true, criteria: ['quorum.heads'] as const, supposed: { how: 'supposed.away' as const, criteria: result.criteria } };
    const flag = only(raisedFlagsOf(result, { rollError: error }));
    expect(bothReadings(flag, DEFAULT_READINGS)).toMatchObject({ other: '名册没错，漏掉的人都没投' });
    expect(flagSentence(flag, DEFAULT_READINGS, OWNERS)).toContain('名册查出有错 1 次，涉及 1 位业主、90.00 ㎡');
  });
});

describe('ballots that say nothing', () => {
  const six = [...times(4, 'approve' as const), ...times(2, 'void' as const), ...times(3, 'away' as const)];
  const withoutVoid: Readings = { ...DEFAULT_READINGS, voidBallots: 'not_participating' };

  it('spoilt ones are flagged with the other reading, whichever rule was frozen', () => {
    const flag = only(raisedFlagsOf(counted(six)));
    expect(flag).toMatchObject({ flag: 'void.decisive', entries: null, sources: 1, figures: { heads: 2, areaCm2: 180 * M2 }, decisive: true, changes: ['quorum.heads', 'quorum.area'], other: { how: 'void.out' } });
    expect(bothReadings(flag, DEFAULT_READINGS)).toMatchObject({ counted: '废票算参加、不算同意', other: '废票不算参加', byRule: true });
    expect(flagSentence(flag, DEFAULT_READINGS, OWNERS)).toBe('废票有 2 位业主、180.00 ㎡。废票换一种算法，会改变「来投的业主人数」「来投的面积」够不够。');
    const other = only(raisedFlagsOf(counted(six, [], withoutVoid)));
    expect(other).toMatchObject({ figures: { heads: 2 }, other: { how: 'void.in' } });
    expect(bothReadings(other, withoutVoid)).toMatchObject({ counted: '废票不算参加', other: '废票算参加、不算同意' });
  });

  const silent = (readings: Readings, ...does: (CountedChoice | 'away')[]) => {
    const { roll, ballots } = votes(does);
    return raisedFlagsOf(countPoll(CN_OWNERS_ORDINARY, roll.map((one) => ({ ...one, delivered: true })), ballots, readings));
  };
  const follow: Readings = { ...DEFAULT_READINGS, silentBallots: 'follow_majority' };

  it('those that never came back are read the other way where the rules leave them out', () => {
    const flag = only(silent(DEFAULT_READINGS, ...times(4, 'approve' as const), 'reject', ...times(4, 'away' as const)));
    expect(flag).toMatchObject({ flag: 'silent.decisive', figures: { heads: 4 }, other: { how: 'silent.follow' } });
    expect(bothReadings(flag, DEFAULT_READINGS)).toMatchObject({ counted: '没交的票不算参加', other: '没交的票随多数' });
    expect(flagSentence(flag, DEFAULT_READINGS, OWNERS)).toBe('送到没交的票有 4 位业主、360.00 ㎡。这些票换一种算法，会改变「来投的业主人数」「来投的面积」够不够。');
  });

  it('without a majority to follow they say so', () => {
    const flag = silent(follow, 'approve', 'reject', 'away')[0];
    expect(flag && [flag.flag, flagSentence(flag, follow, OWNERS), flagTitle(flag)]).toEqual(['silent.no_majority', '送到没交的票有 1 位业主、90.00 ㎡，没有多数可随：只算参加，不算同意，也不算反对。', '没交的票没有多数可随']);
  });
});

describe('the words of a flag', () => {
  const raised = (over: Partial<RaisedFlag>): RaisedFlag => ({ flag: 'roll.error', entries: null, sources: 1, figures: { heads: 3, areaCm2: 0 }, decisive: false, changes: [], other: null, ...over });
  const residents = bodyOf('community.deliberation');

  it.each<[string, RaisedFlag, Readings]>([
    ['名册查出有错 2 次，涉及 3 人。不管他们怎么投，每一条够不够都还是一样。', raised({ sources: 2 }), DEFAULT_READINGS],
    ['名册查出有错 1 次，涉及 3 人。要是名册没错，可能改变「同意的人数」够不够。', raised({ flag: 'roll.error_decisive', decisive: true, changes: ['approval.heads'] }), DEFAULT_READINGS],
    ['有 3 人的票，是 1 位工作人员录的（同一人满 10 票就提醒）。这些票要是录得不一样，每一条够不够都还是一样。这里只是提醒，票一张也没有去掉。', raised({ flag: 'ballots.one_clerk' }), DEFAULT_READINGS],
    ['有 3 人的票，是从 1 台设备或账号投的（同一台满 5 票就提醒）。这些票要是投得不一样，可能改变「同意的人数」够不够。这里只是提醒，票一张也没有去掉。', raised({ flag: 'ballots.one_device', changes: ['approval.heads'] }), DEFAULT_READINGS],
    ['投票前标明有利害关系的 3 人投了票，票按议事规则没有算。要是算上这些票，每一条够不够都还是一样。', raised({ flag: 'conflict.voted' }), EXCLUDED],
    ['投票前标明有利害关系的 3 人投了票，票照算。不算这些票，会改变谁被选上。', raised({ flag: 'conflict.voted', decisive: true }), DEFAULT_READINGS],
  ])('%s', (sentence, flag, readings) => {
    expect(flagSentence(flag, readings, residents)).toBe(sentence);
  });

  it('owners are called so, also those of one home with an interest', () => {
    expect(flagSentence(raised({}), DEFAULT_READINGS, bodyOf('cn.owners.unanimous'))).toContain('涉及 3 位业主');
  });

  it('what is supposed of doubtful votes is said of these votes, of a roll’s error of who was missing', () => {
    const other = { how: 'supposed.reject', criteria: [] } as const;
    const said = (flag: RaisedFlag['flag']) => bothReadings(raised({ flag, changes: ['approval.heads'], other }), DEFAULT_READINGS)?.other;
    expect([said('ballots.one_clerk'), said('roll.error_decisive')]).toEqual(['这些票都投反对', '名册没错，漏掉的人都投反对']);
    const moved = raised({ flag: 'ballots.one_clerk', changes: ['approval.heads'], other: { how: 'supposed.majority', criteria: [] } });
    expect(bothReadings(moved, DEFAULT_READINGS)?.other).toBe('没交的票随了另一边');
  });

  it('of a conflict says how it was counted, also where the rules are from before there was such a mark', () => {
    const flag = raised({ flag: 'conflict.voted', changes: ['approval.heads'], other: { how: 'conflict.out', criteria: [] } });
    expect(bothReadings(flag, { silentBallots: 'not_participating', voidBallots: 'participates' })?.counted).toBe('有利害关系的业主投的票照算');
  });

  it('a roll’s error that decides is another flag than one that does not', () => {
    const result = counted(times(9, 'approve' as const));
    const error = { findings: 2, affected: { heads: 1, areaCm2: 0 }, decisive: false, criteria: [], supposed: null };
    expect(raisedFlagsOf(result, { rollError: error }).map(({ flag, sources }) => [flag, sources])).toEqual([['roll.error', 2]]);
    expect(raisedFlagsOf(result, { rollError: { ...error, decisive: true } }).map(({ flag }) => flag)).toEqual(['roll.error_decisive']);
  });
});

describe('of several things at once', () => {
  const BIDDERS = slateOf({ kind: 'seats', seats: 1, options: [{ words: '甲物业' }, { words: '乙物业' }] });
  const LOT = { seed: 'root', sha256: (text: string) => text };
  const bids = (does: readonly ('A' | 'B' | 'AB')[], marked: readonly number[] = []) => {
    const { roll } = votes(does.map(() => 'approve' as const), marked);
    const ballots = does.map((line, i) => ({ voter: `h${i}`, choices: Object.fromEntries([...line].map((option) => [option, 'approve' as const])) }));
    return countSlate(CN_OWNERS_ORDINARY, BIDDERS, roll, ballots, LOT);
  };
  const many = (count: number, line: 'A' | 'B' | 'AB') => times(count, line);

  it('somebody with a conflict decides where they could turn who is chosen, also where no criterion of taking part changes', () => {
    const { overall, slate } = bids([...many(6, 'A'), ...many(5, 'AB')], [0]);
    const flag = only(raisedFlagsOf(overall, { slate }));
    expect(flag).toMatchObject({ flag: 'conflict.voted', entries: 1, decisive: false, changes: [] });
    const near = bids([...many(2, 'A'), ...many(10, 'AB'), 'B'], [0]);
    const decisive = only(raisedFlagsOf(near.overall, { slate: near.slate }));
    expect(decisive).toMatchObject({ flag: 'conflict.voted', decisive: true, changes: [] });
    expect(flagSentence(decisive, DEFAULT_READINGS, OWNERS)).toContain('会改变谁被选上');
    expect(bothReadings(decisive, DEFAULT_READINGS)).toBeNull();
  });

  it('votes of one device are weighed line by line', () => {
    const { overall, slate } = bids([...many(20, 'A'), ...many(2, 'B')]);
    const votesOn = (option: string): CountedVote[] => times(1, { heads: 1, areaCm2: 90 * M2, choice: option === 'A' ? 'approve' : 'abstain' });
    expect(effectOfDoubtfulBallots(CN_OWNERS_ORDINARY, overall, slate, votesOn)).toMatchObject({ decisive: false, affected: { heads: 1 } });
    const close = bids([...many(7, 'A'), ...many(6, 'AB'), ...many(5, 'B')]);
    expect(effectOfDoubtfulBallots(CN_OWNERS_ORDINARY, close.overall, close.slate, votesOn)).toMatchObject({ decisive: true });
  });
});
