import { sha256 as digest } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import fc from 'fast-check';
import { countPoll } from '../count';
import { RULE_PACKS } from '../packs';
import { countsTheRoom, weighsArea } from '../rule-pack';
import { ballotsRoot, recount, recountResultOf, rollHash, votedRoot, RecountFault, type RecountFile } from '.';

const sha256 = (text: string) => bytesToHex(digest(text));
const M2 = 10_000;

const home = (voter: string, m2: number, delivered = false) => ({ voter, heads: 1, areaCm2: m2 * M2, delivered });
/** Owners A, B, C of 90 m² each; A and B agree. */
const FILE: RecountFile = {
  rulePack: 'cn.owners.special', rules: {},
  roll: [home('A-1-101', 90), home('A-1-102', 90), home('A-1-103', 90)],
  ballots: [{ voter: 'A-1-101', choice: 'approve' }, { voter: 'A-1-102', choice: 'approve' }],
};
const ROOM = { rulePack: 'cn.residents.assembly', roll: [{ voter: 'p1' }, { voter: 'p2' }, { voter: 'p3' }], present: ['p1', 'p2'], ballots: [{ voter: 'p1', choice: 'approve' }, { voter: 'p2', choice: 'approve' }] };

const refusalOf = (value: unknown): RecountFault | null => {
  try {
    recount(value, sha256);
  } catch (reason) {
    if (reason instanceof RecountFault) return reason;
    throw reason;
  }
  return null;
};

describe('a recount', () => {
  it('says what the public format promises, and nothing else', () => {
    const output = recount(FILE, sha256);
    expect(output).toEqual({
      valid: true, passed: true, flags: [],
      criteria: [
        { name: 'quorum.heads', part: 2, whole: 3, share: '2/3', inclusive: true, met: true, short: 0 },
        { name: 'quorum.area', part: 180 * M2, whole: 270 * M2, share: '2/3', inclusive: true, met: true, short: 0 },
        { name: 'approval.heads', part: 2, whole: 2, share: '3/4', inclusive: true, met: true, short: 0 },
        { name: 'approval.area', part: 180 * M2, whole: 180 * M2, share: '3/4', inclusive: true, met: true, short: 0 },
      ],
    });
    expect(Object.keys(output)).toEqual(['valid', 'passed', 'criteria', 'flags']);
  });

  it('lists every criterion also where the quorum fails', () => {
    const output = recount({ ...FILE, ballots: [] }, sha256);
    expect(output).toMatchObject({ valid: false, passed: false });
    expect(output.criteria.map(({ met, short }) => [met, short])).toEqual([[false, 2], [false, 180 * M2], [false, 1], [false, 1]]);
  });

  it('takes what is left out for the usual: nobody was delivered a ballot, a voter is one head, there are no rules', () => {
    const bare = { rulePack: FILE.rulePack, roll: FILE.roll.map(({ voter, areaCm2 }) => ({ voter, areaCm2 })), ballots: FILE.ballots };
    expect(recount(bare, sha256)).toEqual(recount(FILE, sha256));
    const third = { ...FILE, rules: { silentBallots: 'follow_majority' } };
    expect(recount(third, sha256).criteria[0]?.part).toBe(2);
    const delivered = { ...third, roll: [...FILE.roll.slice(0, 2), home('A-1-103', 90, true)] };
    expect(recount(delivered, sha256).criteria[0]?.part).toBe(3);
  });

  it('reads who has a conflict of interest by the rule of the file, and says that they voted', () => {
    const marked = { ...FILE, roll: FILE.roll.map((line) => ({ ...line, conflict: line.voter === 'A-1-102' })) };
    expect(recount(marked, sha256)).toMatchObject({ passed: true, flags: ['conflict.voted'] });
    expect(recount({ ...marked, rules: { conflicts: 'counted' } }, sha256)).toEqual(recount(marked, sha256));
    expect(recount({ ...marked, rules: { conflicts: 'excluded' } }, sha256)).toMatchObject({ valid: false, flags: ['conflict.voted'], criteria: [{ part: 1, whole: 3 }, {}, { part: 1, whole: 1 }, {}] });
  });

  it('has the hash of a roll from before marks, whose lines say nothing of them', () => {
    const marked = FILE.roll.map((line) => ({ ...line, conflict: true }));
    expect(rollHash(marked, sha256)).toBe(rollHash(FILE.roll, sha256));
  });

  it('ignores what it does not know', () => {
    const more = { ...FILE, poll: { title: '屋面' }, rules: { proxyMax: 3 }, roll: FILE.roll.map((line) => ({ ...line, building: 'A' })), ballots: FILE.ballots.map((line) => ({ ...line, at: 'x' })) };
    expect(recount(more, sha256)).toEqual(recount(FILE, sha256));
  });

  it('does not look at an area that its pack does not weigh', () => {
    const output = recount({ ...ROOM, roll: ROOM.roll.map((line) => ({ ...line, areaCm2: -1 })) }, sha256);
    expect(output.criteria.map(({ name, part, whole }) => [name, part, whole])).toEqual([['quorum.heads', 2, 3], ['approval.heads', 2, 2]]);
  });

  it('measures by the text that the poll froze', () => {
    const half = { ...FILE, rulePack: 'cn.owners.ordinary', roll: [...FILE.roll, home('A-1-104', 1)], ballots: FILE.ballots };
    expect(recount({ ...half, inForceFrom: '2021-01-01' }, sha256)).toEqual(recount(half, sha256));
    expect(recount({ ...half, inForceFrom: '2007-10-01' }, sha256).criteria[0]).toMatchObject({ share: '1/2', part: 2, whole: 4, met: false, short: 1 });
  });

  it('counts a secret poll from who voted and what was voted, apart', () => {
    const secret = { ...ROOM, voted: ['p1', 'p2'], ballots: [{ choice: 'reject' }, { choice: 'approve' }] };
    expect(recount(secret, sha256)).toMatchObject({ valid: true, passed: false, criteria: [{ part: 2 }, { part: 1, whole: 2, short: 1 }] });
  });

  it('holds who took part in a secret poll against their own root, and a named one has none', () => {
    const secret = { ...ROOM, voted: ['p1', 'p2'], ballots: [{ choice: 'reject' }, { choice: 'approve' }] };
    const root = votedRoot(secret.voted, sha256);
    const differs = (file: object, published: object) => recount({ ...file, published }, sha256).published?.differs;
    expect(differs(secret, { votedRoot: root, ballotsRoot: ballotsRoot([{ choice: 'approve' }, { choice: 'reject' }], sha256) })).toEqual([]);
    expect(differs({ ...secret, voted: ['p2', 'p1'] }, { votedRoot: root })).toEqual([]);
    expect(differs({ ...secret, roll: [...ROOM.roll, { voter: 'p4' }], present: ['p1', 'p4'], voted: ['p1', 'p4'] }, { votedRoot: root })).toEqual(['votedRoot']);
    expect(differs(ROOM, { votedRoot: null })).toEqual([]);
    expect(differs(ROOM, { votedRoot: root })).toEqual(['votedRoot']);
  });
});

describe('what cannot be counted is named by its field', () => {
  const roll = (line: unknown, i = 1) => ({ ...FILE, roll: FILE.roll.map((one, at) => (at === i ? line : one)) });
  const ballot = (line: unknown) => ({ ...FILE, ballots: [FILE.ballots[0], line] });
  it.each<[string, unknown]>([
    ['file', null], ['file', []], ['file', 'text'], ['file', 7],
    ['rulePack', { ...FILE, rulePack: undefined }], ['rulePack', { ...FILE, rulePack: 'cn.owners.election' }], ['rulePack', { ...FILE, rulePack: 'constructor' }], ['rulePack', { ...FILE, rulePack: 7 }],
    ['inForceFrom', { ...FILE, inForceFrom: '2021-01-02' }], ['inForceFrom', { ...FILE, inForceFrom: null }],
    ['rules', { ...FILE, rules: [] }], ['rules.silentBallots', { ...FILE, rules: { silentBallots: 'yes' } }], ['rules.voidBallots', { ...FILE, rules: { voidBallots: 'toString' } }],
    ['roll', { ...FILE, roll: undefined }], ['roll', { ...FILE, roll: {} }],
    ['roll[1]', roll(null)], ['roll[1].voter', roll({ heads: 1, areaCm2: 1 })], ['roll[1].voter', roll({ ...home('', 1) })], ['roll[1].voter', roll({ ...home('x', 1), voter: 3 })],
    ['roll[1].voter', roll(home('A-1-101', 5))],
    ['roll[1].areaCm2', roll({ voter: 'x', heads: 1 })], ['roll[1].areaCm2', roll(home('x', -1))], ['roll[1].areaCm2', roll({ ...home('x', 1), areaCm2: 0.5 })],
    ['roll[1].areaCm2', roll({ ...home('x', 1), areaCm2: '901200' })], ['roll[1].areaCm2', roll({ ...home('x', 1), areaCm2: null })], ['roll[1].areaCm2', roll({ ...home('x', 1), areaCm2: 1e16 })],
    ['roll[1].heads', roll({ ...home('x', 1), heads: -1 })], ['roll[1].heads', roll({ ...home('x', 1), heads: 0.5 })], ['roll[1].delivered', roll({ ...home('x', 1), delivered: 'yes' })], ['roll[1].conflict', roll({ ...home('x', 1), conflict: 'yes' })], ['rules.conflicts', { ...FILE, rules: { conflicts: 'maybe' } }],
    ['roll', { ...FILE, roll: FILE.roll.map((line) => ({ ...line, areaCm2: 9e15 })) }],
    ['ballots', { ...FILE, ballots: undefined }], ['ballots', { ...FILE, ballots: 'none' }],
    ['ballots[1]', ballot(3)], ['ballots[1].voter', ballot({ choice: 'approve' })], ['ballots[1].voter', ballot({ voter: 'stranger', choice: 'approve' })], ['ballots[1].voter', ballot({ voter: 'A-1-101', choice: 'reject' })],
    ['ballots[1].choice', ballot({ voter: 'A-1-102' })], ['ballots[1].choice', ballot({ voter: 'A-1-102', choice: 'yes' })], ['ballots[1].choice', ballot({ voter: 'A-1-102', choice: 'constructor' })],
    ['present', { ...ROOM, present: undefined }], ['present', { ...ROOM, present: 'all' }], ['present[1]', { ...ROOM, present: ['p1', 'p1'] }], ['present[1]', { ...ROOM, present: ['p1', 'p9'] }], ['present[0]', { ...ROOM, present: [1] }],
    ['ballots[1].voter', { ...ROOM, present: ['p1'] }],
    ['present[0]', { ...FILE, present: ['stranger'] }],
    ['voted', { ...ROOM, voted: ['p1'], ballots: [{ choice: 'approve' }, { choice: 'approve' }] }], ['voted[1]', { ...ROOM, voted: ['p1', 'p1'], ballots: [{ choice: 'approve' }, { choice: 'approve' }] }],
    ['voted[0]', { ...ROOM, voted: ['p9'], ballots: [{ choice: 'approve' }] }], ['voted[0]', { ...ROOM, voted: ['p3'], ballots: [{ choice: 'approve' }] }],
    ['voted', { ...ROOM, roll: [{ voter: 'p1', heads: 2 }], present: ['p1'], voted: ['p1'], ballots: [{ choice: 'approve' }] }],
    ['voted', { ...FILE, voted: ['A-1-101'], ballots: [{ choice: 'approve' }] }],
    ['voted', { ...ROOM, roll: [{ voter: 'p1', conflict: true }], present: ['p1'], voted: ['p1'], ballots: [{ choice: 'approve' }] }],
    ['ballots[0].voter', { ...ROOM, voted: ['p1'], ballots: [{ voter: 'p1', choice: 'approve' }] }],
    ['published', { ...FILE, published: 'passed' }],
  ])('%s (%#)', (field, value) => {
    const refusal = refusalOf(value);
    expect(refusal?.field).toBe(field);
    expect(refusal?.why).toMatch(/[\u4e00-\u9fff]{3}/);
  });

  it.each<[unknown, string]>([
    [{ ...FILE, roll: undefined }, 'roll: 没有这一项'], [{ ...FILE, roll: {} }, 'roll: 应当是一个列表 […]'],
    [roll({ areaCm2: 1 }), 'roll[1].voter: 没有这一项'], [roll({ ...home('x', 1), voter: 3 }), 'roll[1].voter: 应当是一个编号（文字）'],
    [roll({ voter: 'x' }), 'roll[1].areaCm2: 没有写面积'], [roll(home('x', -1)), 'roll[1].areaCm2: 面积应当是不小于 0 的整数，单位平方厘米'],
    [ballot({ voter: 'A-1-102', choice: 'yes' }), 'ballots[1].choice: 只能是 approve、reject、abstain、void 中的一个'],
    [{ ...FILE, rules: { silentBallots: 'yes' } }, 'rules.silentBallots: 只能是 not_participating、follow_majority 中的一个'],
    [ballot({ voter: 'A-1-101', choice: 'reject' }), 'ballots[1].voter: A-1-101 投了两次'],
  ])('with the reason: what is missing is not what is wrong (%#)', (value, line) => {
    expect(refusalOf(value)?.message).toBe(line);
  });

  it('in one line', () => {
    expect(() => recount(roll(home('x', -1)), sha256)).toThrow(/^roll\[1\]\.areaCm2: [^\n]+$/);
  });

  it('and a fault of the program is not passed off as one of the file', () => {
    expect(() => recount({ ...FILE, published: { rollSha256: 'x' } }, () => { throw new Error('no digest'); })).toThrow('no digest');
  });
});

describe('what was published', () => {
  const { valid, passed, criteria, flags } = recount(FILE, sha256);
  const hashes = { rollSha256: rollHash(FILE.roll, sha256), ballotsRoot: ballotsRoot(FILE.ballots, sha256) };
  const differs = (published: unknown, file: object = FILE) => recount({ ...file, published }, sha256).published;

  it('agrees, as a whole or in part, in whatever order its criteria stand', () => {
    expect(differs({ valid, passed, criteria: [...criteria].reverse(), flags, ...hashes })).toEqual({ agrees: true, differs: [] });
    expect(differs({})).toEqual({ agrees: true, differs: [] });
    expect(differs({ criteria: criteria.map(({ name, met }) => ({ name, met })) })?.agrees).toBe(true);
  });

  it.each<[string, (file: typeof FILE) => object]>([
    ['valid', () => ({ valid: false })], ['passed', () => ({ passed: false })], ['flags', () => ({ flags: ['silent.decisive'] })], ['flags', () => ({ flags: 'none' })],
    ['criteria', () => ({ criteria: {} })], ['criteria.quorum.area', () => ({ criteria: criteria.filter(({ name }) => name !== 'quorum.area') })],
    ['criteria.quorum.heads.part', () => ({ criteria: criteria.map((one) => (one.name === 'quorum.heads' ? { ...one, part: 3 } : one)) })],
    ['criteria.approval.area.short', () => ({ criteria: criteria.map((one) => (one.name === 'approval.area' ? { ...one, short: 1 } : one)) })],
    ['criteria.turnout', () => ({ criteria: [...criteria, { name: 'turnout' }] })], ['criteria.undefined', () => ({ criteria: [...criteria, null] })],
    ['rollSha256', () => ({ rollSha256: hashes.ballotsRoot })], ['ballotsRoot', () => ({ ballotsRoot: hashes.rollSha256 })],
  ])('is caught where it differs: %s', (field, published) => {
    expect(differs(published(FILE))).toEqual({ agrees: false, differs: [field] });
  });

  it('is caught when one ballot, one area or one seal was changed after it', () => {
    const [first, ...rest] = FILE.ballots;
    expect(differs(hashes, { ...FILE, ballots: [{ ...first, choice: 'reject' }, ...rest] })?.differs).toEqual(['ballotsRoot']);
    expect(differs(hashes, { ...FILE, roll: [...FILE.roll.slice(1), home('A-1-101', 91)] })?.differs).toEqual(['rollSha256']);
    expect(differs(hashes, { ...FILE, roll: FILE.roll.map((line) => ({ ...line, seal: 'x' })) })?.differs).toEqual(['rollSha256']);
    expect(differs(hashes, { ...FILE, roll: [...FILE.roll].reverse(), ballots: [...FILE.ballots].reverse() })?.differs).toEqual([]);
  });
});

it('equals the count of the same rows, under every pack', () => {
  const anyVoter = fc.record({ areaCm2: fc.nat(3_000_000), delivered: fc.boolean(), here: fc.boolean(), does: fc.constantFrom('approve', 'reject', 'abstain', 'void', null) });
  const anyRules = fc.record({ silentBallots: fc.constantFrom('not_participating', 'follow_majority'), voidBallots: fc.constantFrom('participates', 'not_participating') });
  fc.assert(fc.property(fc.constantFrom(...Object.values(RULE_PACKS)), anyRules, fc.array(anyVoter, { maxLength: 12 }), (pack, rules, voters) => {
    const byRoom = countsTheRoom(pack);
    const named = voters.map((one, i) => ({ ...one, voter: `v${i}`, present: one.here, heads: 1 }));
    const voting = named.filter(({ does, here }) => does !== null && (here || !byRoom));
    const ballots = voting.map(({ voter, does }) => ({ voter, choice: does ?? 'void' }));
    const certificate = recountResultOf(countPoll(pack, named, ballots, rules));
    const file: RecountFile = {
      rulePack: pack.id, rules, ballots,
      roll: named.map(({ voter, areaCm2, delivered }) => ({ voter, heads: 1, delivered, ...(weighsArea(pack) ? { areaCm2 } : {}) })),
      ...(byRoom ? { present: named.filter(({ here }) => here).map(({ voter }) => voter) } : {}),
      published: certificate,
    };
    expect(recount(JSON.parse(JSON.stringify(file)), sha256)).toEqual({ ...certificate, published: { agrees: true, differs: [] } });
  }), { numRuns: 500 });
});
