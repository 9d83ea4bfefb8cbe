import { sha256 as digest } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import fc from 'fast-check';
import type { OptionsBallot } from './options';
import { CN_OWNERS_ORDINARY, COMMUNITY_DELIBERATION } from './packs';
import { ballotsRoot, recount, RecountFault, recountResultOf, recountSlateOf, type RecountBallotLine, type RecountFile } from './recount';
import type { Choice } from './rule-pack';
import { chosenOf, countSlate } from './slate-count';
import { effectOnSlate, orderCouldTurn } from './slate-roll-error';
import { slateOf, type Slate } from './slate';
import type { RollEntry } from './tally';

const sha256 = (text: string) => bytesToHex(digest(text));
const LOT = { seed: 'root', sha256 };
const M2 = 10_000;
const homes = (...areas: number[]): RollEntry[] => areas.map((m2, i) => ({ voter: `h${i}`, heads: 1, areaCm2: m2 * M2, present: true }));
const ballots = (...lines: (string | null)[]): OptionsBallot[] =>
  lines.flatMap((line, i) => (line === null ? [] : [{ voter: `h${i}`, choices: line === 'void' ? 'void' as const : Object.fromEntries([...line].map((option): [string, Choice] => [option, 'approve'])) }]));
const seats = (wanted: number, ...words: string[]): Slate => slateOf({ kind: 'seats', seats: wanted, options: words.map((one) => ({ words: one })) });
const BIDDERS = seats(1, '甲物业', '乙物业', '丙物业');
const PROJECTS = slateOf({ kind: 'budget', budgetFen: 1000, options: [{ words: '扶手', costFen: 700 }, { words: '长椅', costFen: 300 }, { words: '路灯', costFen: 400 }] });

describe('several things at once', () => {
  it('choose what is approved most of what met every criterion', () => {
    const { overall, slate } = countSlate(CN_OWNERS_ORDINARY, BIDDERS, homes(100, 100, 100), ballots('A', 'AB', 'AB'), LOT);
    expect(slate.outcome).toEqual({ kind: 'seats', elected: ['A'], runOff: null, vacancies: 0 });
    expect(slate.lines.map(({ option, passed }) => [option, passed])).toEqual([['A', true], ['B', true], ['C', false]]);
    expect(overall).toMatchObject({ valid: true, passed: true, participants: { heads: 3 } });
    expect(overall.criteria.map(({ name }) => name)).toEqual(['quorum.heads', 'quorum.area']);
  });

  it('choose nothing without a quorum, however much was approved', () => {
    const { overall, slate } = countSlate(CN_OWNERS_ORDINARY, BIDDERS, homes(100, 100, 100, 100), ballots('A', 'A'), LOT);
    expect(overall).toMatchObject({ valid: false, passed: false });
    expect(slate.outcome).toMatchObject({ elected: [], vacancies: 1 });
    const none = countSlate({ ...COMMUNITY_DELIBERATION, takesPartBy: 'ballot', quorum: CN_OWNERS_ORDINARY.quorum }, PROJECTS, homes(100, 100, 100, 100), ballots('A', 'A'), LOT);
    expect(none.slate.outcome).toMatchObject({ taken: [], spentFen: 0 });
  });

  it('have not passed where nobody reached the line or all are level: enough came, nothing was chosen', () => {
    const nobody = countSlate(CN_OWNERS_ORDINARY, BIDDERS, homes(100, 100, 100), ballots('A', 'B', ''), LOT);
    expect(nobody.overall).toMatchObject({ valid: true, passed: false });
    expect(nobody.slate.outcome).toMatchObject({ elected: [], runOff: null, vacancies: 1 });
    const level = countSlate(CN_OWNERS_ORDINARY, BIDDERS, homes(100, 100, 100), ballots('AB', 'AB', ''), LOT);
    expect(level.overall).toMatchObject({ valid: true, passed: false });
    expect(level.slate.outcome).toMatchObject({ elected: [], runOff: { options: ['A', 'B'], seats: 1 } });
  });

  it('tell of a reading that turns one line, and not of a majority that a whole slate cannot have', () => {
    const roll = homes(100, 100, 100).map((one) => ({ ...one, delivered: true }));
    const { overall, slate } = countSlate(CN_OWNERS_ORDINARY, seats(1, '甲家', '乙家'), roll, ballots('A', 'A', null), LOT, { silentBallots: 'follow_majority', voidBallots: 'participates' });
    expect(slate.lines.map(({ flags }) => flags)).toEqual([[], ['silent.no_majority']]);
    expect(overall.flags).toEqual(['silent.no_majority']);
    const { overall: sure } = countSlate(CN_OWNERS_ORDINARY, seats(1, '甲家', '乙家'), roll, ballots('AB', 'AB', null), LOT, { silentBallots: 'follow_majority', voidBallots: 'participates' });
    expect(sure.flags).toEqual([]);
  });
});

describe('an error of the roll', () => {
  const roll = homes(...Array.from({ length: 10 }, () => 100));
  const counted = countSlate(CN_OWNERS_ORDINARY, seats(1, '甲家', '乙家'), roll, ballots('A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'B'), LOT);
  const missing = (count: number) => () => Array.from({ length: count }, () => ({ kind: 'missing' as const, heads: 1, areaCm2: 100 * M2 }));
  const effect = (count: number, of = counted) => effectOnSlate(CN_OWNERS_ORDINARY, of.overall, of.slate, missing(count));

  it('changes nothing while it is too small for a line and for the order', () => {
    expect(effect(1)).toEqual({ affected: { heads: 1, areaCm2: 100 * M2 }, criteria: [], decisive: false, supposed: null });
    expect(effect(0)).toMatchObject({ decisive: false });
  });

  it('is decisive where a criterion of one line could be otherwise', () => {
    expect(effect(8)).toMatchObject({ decisive: true, criteria: expect.arrayContaining(['approval.heads']) as unknown });
  });

  it('is decisive where every line stays as it is, and only the order could have turned', () => {
    const close = countSlate(CN_OWNERS_ORDINARY, seats(1, '甲家', '乙家'), roll, ballots('AB', 'AB', 'AB', 'AB', 'AB', 'AB', 'AB', 'AB', 'A', ''), LOT);
    expect(effect(1, close)).toMatchObject({ decisive: true, criteria: [] });
  });
});

describe('an order that could have turned', () => {
  const line = (option: string, heads: number, areaCm2: number) => ({ option, valid: true, passed: true, criteria: [], flags: [], joined: null, choices: { approve: { heads, areaCm2 }, reject: { heads: 0, areaCm2: 0 }, abstain: { heads: 0, areaCm2: 0 } } });
  const standing = (...lines: ReturnType<typeof line>[]) => ({ lines, outcome: { kind: 'seats', elected: ['A', 'B'], runOff: null, vacancies: 0 } as const });
  const close = standing(line('A', 9, 900), line('B', 7, 700), line('C', 5, 400), line('D', 1, 10));
  it.each<[string, number, number, boolean]>([
    ['nobody is concerned', 0, 0, false],
    ['too few heads and too little area', 1, 299, false],
    ['as many heads as the last chosen is ahead of the first who was not', 2, 0, true],
    ['as much area', 0, 300, true],
    ['heads alone, where no area is weighed', 1, 0, false],
  ])('%s', (_why, heads, areaCm2, turned) => {
    expect(orderCouldTurn(close, { heads, areaCm2 })).toBe(turned);
  });

  it('is not, where everybody was chosen', () => {
    expect(orderCouldTurn(standing(line('A', 9, 900), line('B', 9, 900)), { heads: 9, areaCm2: 900 })).toBe(false);
  });
});

describe('what the ballots of several things say beside their lines', () => {
  it('spoilt ones take part or not, as the rules read them, and are flagged where that turns the quorum', () => {
    const roll = homes(100, 100, 100);
    const participates = countSlate(CN_OWNERS_ORDINARY, seats(1, '甲家', '乙家'), roll, ballots('A', 'void', null), LOT);
    expect(participates.overall).toMatchObject({ valid: true, participants: { heads: 2 }, spoilt: { heads: 1 } });
    expect(participates.overall.flags).toContain('void.decisive');
    expect(participates.slate.lines[0]).toMatchObject({ decisive: ['void.decisive'] });
    const strict = countSlate(CN_OWNERS_ORDINARY, seats(1, '甲家', '乙家'), roll, ballots('A', 'void', null), LOT, { silentBallots: 'not_participating', voidBallots: 'not_participating' });
    expect(strict.overall).toMatchObject({ valid: false, participants: { heads: 1 } });
  });

  it('say by their outcome of what kind it was', () => {
    expect(countSlate(COMMUNITY_DELIBERATION, PROJECTS, homes(1), ballots('A'), LOT).slate.outcome.kind).toBe('budget');
    expect(countSlate(CN_OWNERS_ORDINARY, BIDDERS, homes(1), ballots('A'), LOT).slate.outcome.kind).toBe('seats');
  });
});

describe('a shared budget', () => {
  it('goes to the most approved that fits, without a majority for each', () => {
    const { overall, slate } = countSlate(COMMUNITY_DELIBERATION, PROJECTS, homes(1, 1, 1, 1, 1), ballots('A', 'AC', 'C', 'B', ''), LOT);
    const { lots } = slate.outcome as Extract<typeof slate.outcome, { kind: 'budget' }>;
    const [first] = lots[0]?.order ?? [];
    expect(lots).toEqual([{ approvals: 2, order: first === 'A' ? ['A', 'C'] : ['C', 'A'] }]);
    expect(chosenOf(slate.outcome)).toEqual(first === 'A' ? ['A', 'B'] : ['C', 'B']);
    expect(overall.passed).toBe(true);
    expect(slate.lines.map(({ criteria }) => criteria)).toEqual([[], [], []]);
  });
});

describe('counted again from a file', () => {
  const line = ({ voter, choices }: OptionsBallot): RecountBallotLine => (choices === 'void' ? { voter, choice: 'void' } : { voter, choices });
  const fileOf = (slate: Slate, cast: readonly OptionsBallot[], count: number): RecountFile => ({
    rulePack: slate.kind === 'seats' ? 'cn.owners.ordinary' : 'community.deliberation', slate, ballots: cast.map(line),
    roll: homes(...Array.from({ length: count }, () => 100)).map(({ voter, areaCm2 }) => ({ voter, ...(slate.kind === 'seats' ? { areaCm2 } : {}) })),
    ...(slate.kind === 'seats' ? {} : { present: Array.from({ length: count }, (_, i) => `h${i}`) }),
  });
  const FILE = fileOf(BIDDERS, ballots('A', 'AB', 'A', 'void'), 4);

  it('equals the certificate, whatever was put and however it was voted', () => {
    const anyLine = fc.option(fc.oneof(fc.constant('void'), fc.uniqueArray(fc.constantFrom('A', 'B', 'C')).map((letters) => letters.join(''))), { nil: null });
    fc.assert(fc.property(fc.constantFrom(BIDDERS, seats(2, '甲家', '乙家', '丙家'), PROJECTS), fc.array(anyLine, { minLength: 1, maxLength: 8 }), (slate, lines) => {
      const cast = ballots(...lines);
      const file = fileOf(slate, cast, lines.length);
      const root = ballotsRoot(file.ballots, sha256);
      const pack = slate.kind === 'seats' ? CN_OWNERS_ORDINARY : COMMUNITY_DELIBERATION;
      const certificate = countSlate(pack, slate, homes(...lines.map(() => 100)), cast, { seed: root, sha256 });
      const published = { ...recountResultOf(certificate.overall), slate: recountSlateOf(certificate.slate), ballotsRoot: root };
      const { published: compared, ...output } = recount(JSON.parse(JSON.stringify({ ...file, published })), sha256);
      expect(output).toEqual({ ...recountResultOf(certificate.overall), slate: published.slate });
      expect(compared).toEqual({ agrees: true, differs: [] });
    }));
  });

  it('catches another outcome, another line, and one line changed on a ballot', () => {
    const { slate } = recount(FILE, sha256);
    const differs = (published: object, file = FILE) => recount({ ...file, published }, sha256).published?.differs;
    expect(differs({ slate })).toEqual([]);
    expect(differs({ slate: { lines: slate?.lines, outcome: { vacancies: 0, runOff: null, elected: ['A'], kind: 'seats' } } })).toEqual([]);
    expect(differs({ slate: { ...slate, outcome: { ...slate?.outcome, elected: ['B'] } } })).toEqual(['slate.outcome']);
    expect(differs({ slate: { ...slate, lines: slate?.lines.map((one) => (one.option === 'B' ? { ...one, passed: !one.passed } : one)) } })).toEqual(['slate.lines.B']);
    expect(differs({ slate: { ...slate, lines: slate?.lines.slice(1) } })).toEqual(['slate.lines.A']);
    expect(differs({ slate: { ...slate, lines: [...(slate?.lines ?? []), { option: 'Z' }] } })).toEqual(['slate.lines.Z']);
    expect(differs({ slate: null })).toEqual(['slate']);
    const root = ballotsRoot(FILE.ballots, sha256);
    const changed = { ...FILE, ballots: FILE.ballots.map((one, i) => (i === 0 ? { ...one, choices: { A: 'reject' as const } } : one)) };
    expect(differs({ ballotsRoot: root }, changed)).toEqual(['ballotsRoot']);
    // The order of the lines on a ballot says nothing.
    expect(ballotsRoot([{ voter: 'x', choices: { B: 'reject', A: 'approve' } }], sha256)).toBe(ballotsRoot([{ voter: 'x', choices: { A: 'approve', B: 'reject' } }], sha256));
  });

  it.each<[string, object]>([
    ['slate', { slate: [] }], ['slate.kind', { slate: { ...BIDDERS, kind: 'lot' } }], ['slate.kind', { slate: { seats: 1, options: [] } }],
    ['slate.options', { slate: { kind: 'seats', seats: 1 } }], ['slate.options[0].option', { slate: { kind: 'seats', seats: 1, options: [{ words: '甲' }] } }],
    ['slate.options[1].option', { slate: { ...BIDDERS, options: [{ option: 'A' }, { option: 'A' }] } }],
    ['slate.seats', { slate: { ...BIDDERS, seats: -1 } }], ['slate.budgetFen', { slate: { ...PROJECTS, budgetFen: '1000' } }],
    ['slate.options[0].costFen', { slate: { kind: 'budget', budgetFen: 9, options: [{ option: 'A' }] } }],
    ['ballots[0].choices', { ballots: [{ voter: 'h0', choice: 'approve' }] }], ['ballots[0].choices.Z', { ballots: [{ voter: 'h0', choices: { Z: 'approve' } }] }],
    ['ballots[0].choices.A', { ballots: [{ voter: 'h0', choices: { A: 'yes' } }] }], ['ballots[0].choices.A', { ballots: [{ voter: 'h0', choices: { A: 'void' } }] }],
  ])('names what cannot be counted: %s (%#)', (field, part) => {
    expect(() => recount({ ...FILE, ...part }, sha256)).toThrow(RecountFault);
    expect(() => recount({ ...FILE, ...part }, sha256)).toThrow(`${field}: `);
  });
});
