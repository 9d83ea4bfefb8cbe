import { sha256 as digest } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import fc from 'fast-check';
import type { CountedChoice } from '../tally';
import { ballotsRoot, proofOf, rollHash, rootBy, votedProofOf, votedRoot, votedRootBy } from './evidence';

const sha256 = (text: string) => bytesToHex(digest(text));
const ballotsOf = (choices: readonly CountedChoice[]) => choices.map((choice, i) => ({ voter: `v${i}`, choice, channel: 'online' as const }));
const anyBallots = fc.array(fc.constantFrom<CountedChoice>('approve', 'reject', 'abstain', 'void'), { minLength: 1, maxLength: 20 }).map(ballotsOf);

describe('the root of the ballots', () => {
  it('is worked out by hand for none, one, two and three', () => {
    const [a, b, c] = ballotsOf(['approve', 'reject', 'void']);
    const leaf = (line: string) => sha256(`leaf\n${line}`);
    const node = (left: string, right: string) => sha256(`node\n${left}\n${right}`);
    const [x, y, z] = [leaf('["v0","approve","online"]'), leaf('["v1","reject","online"]'), leaf('["v2","void","online"]')];
    expect(ballotsRoot([], sha256)).toBe(sha256('no ballots'));
    if (!a || !b || !c) throw new Error('three ballots');
    expect(ballotsRoot([a], sha256)).toBe(x);
    expect(ballotsRoot([b, a], sha256)).toBe(node(x, y));
    expect(ballotsRoot([c, a, b], sha256)).toBe(node(node(x, y), z));
  });

  it('is another one when a ballot is added, left out, doubled, changed or given to somebody else', () => {
    fc.assert(fc.property(anyBallots, fc.nat(), (ballots, pick) => {
      const root = ballotsRoot(ballots, sha256);
      const at = pick % ballots.length;
      const one = ballots[at] ?? ballots[0]!;
      const others = ballots.filter((_, i) => i !== at);
      const changed = [[...others, { ...one, choice: one.choice === 'approve' ? 'reject' as const : 'approve' as const }], [...others, { ...one, voter: 'w' }], others, [...ballots, one], [...others, { ...one, channel: 'paper' as const }]];
      for (const other of changed) expect(ballotsRoot(other, sha256)).not.toBe(root);
      expect(ballotsRoot([...ballots].reverse(), sha256)).toBe(root);
    }));
  });

  it('is reached from every ballot by its proof, and from no other ballot', () => {
    fc.assert(fc.property(anyBallots, fc.nat(), (ballots, pick) => {
      const one = ballots[pick % ballots.length] ?? ballots[0]!;
      const root = ballotsRoot(ballots, sha256);
      const steps = proofOf(one, ballots, sha256) ?? [];
      expect(rootBy(one, steps, sha256)).toBe(root);
      expect(rootBy({ ...one, voter: 'w' }, steps, sha256)).not.toBe(root);
      expect(proofOf({ ...one, voter: 'w' }, ballots, sha256)).toBeNull();
      expect(steps.length).toBeLessThanOrEqual(Math.ceil(Math.log2(ballots.length)));
    }));
  });
});

describe('the root of who took part', () => {
  it('is worked out by hand, and reached by whoever took part and by nobody else', () => {
    const leaf = (line: string) => sha256(`leaf\n${line}`);
    expect(votedRoot(['b', 'a'], sha256)).toBe(sha256(`node\n${leaf('["a"]')}\n${leaf('["b"]')}`));
    fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 20 }), fc.nat(), (voted, pick) => {
      const voter = voted[pick % voted.length] ?? '';
      const steps = votedProofOf(voter, voted, sha256) ?? [];
      expect(votedRootBy(voter, steps, sha256)).toBe(votedRoot(voted, sha256));
      expect(votedRootBy(`${voter}!`, steps, sha256)).not.toBe(votedRoot(voted, sha256));
      expect(votedProofOf('', voted, sha256)).toBeNull();
    }));
  });
});

describe('the hash of a roll', () => {
  it('holds who votes, with what weight, and the seal of who they are', () => {
    const line = { voter: 'A', heads: 1, areaCm2: 5, seal: 's' };
    const hash = rollHash([line], sha256);
    expect(hash).toBe(sha256('["A",1,5,"s"]'));
    for (const other of [{ ...line, voter: 'B' }, { ...line, heads: 2 }, { ...line, areaCm2: 6 }, { ...line, seal: 't' }]) expect(rollHash([other], sha256)).not.toBe(hash);
    expect(rollHash([{ ...line, delivered: true } as typeof line], sha256)).toBe(hash);
    expect(rollHash([{ voter: 'A' }], sha256)).toBe(sha256('["A",1,null,null]'));
  });

  it('does not depend on the order of its lines, and no name can look like two', () => {
    const [a, b] = [{ voter: 'A', heads: 1 }, { voter: 'B', heads: 1 }];
    expect(rollHash([b, a], sha256)).toBe(rollHash([a, b], sha256));
    expect(rollHash([{ voter: 'A",1,null,null]\n["B', heads: 1 }], sha256)).not.toBe(rollHash([a, b], sha256));
  });
});
