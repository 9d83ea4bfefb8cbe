import { sha256 as digest } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import fc from 'fast-check';
import { drawLots, pickWithin, type Project } from './project-budget';

const sha256 = (text: string) => bytesToHex(digest(text));
const YUAN = 100;
const lot = { seed: '2026-11-28 双色球 03 09 17 22 28 31 + 07', sha256 };
const project = (name: string, approvals: number, yuan: number): Project => ({ project: name, approvals, costFen: yuan * YUAN });

describe('微实事 under a budget', () => {
  it('are taken in the order of their approvals while they fit; a smaller one after a large one may still fit', () => {
    const pick = pickWithin(100_000 * YUAN, [project('长椅', 40, 20_000), project('充电桩', 90, 60_000), project('围墙', 70, 50_000), project('晾衣架', 10, 20_000)], lot);
    expect(pick).toEqual({ taken: ['充电桩', '长椅', '晾衣架'], left: [{ project: '围墙', remainingFen: 40_000 * YUAN }], spentFen: 100_000 * YUAN, lots: [] });
  });

  it('that nobody approves are not paid for, whatever is left', () => {
    expect(pickWithin(100, [project('没人要', 0, 0)], lot)).toEqual({ taken: [], left: [{ project: '没人要', remainingFen: 100 }], spentFen: 0, lots: [] });
  });

  it('with equal approvals come in the order of a lot that anybody can draw again', () => {
    const three = [project('甲', 5, 100), project('乙', 5, 100), project('丙', 5, 100)];
    const pick = pickWithin(200 * YUAN, three, lot);
    const order = drawLots(lot.seed, ['丙', '甲', '乙'], sha256);
    expect(pick).toMatchObject({ taken: order.slice(0, 2), lots: [{ approvals: 5, order }] });
    expect(order).toEqual([...order].sort((a, b) => (sha256(`${lot.seed}\n${a}`) < sha256(`${lot.seed}\n${b}`) ? -1 : 1)));
    const seeds = Array.from({ length: 40 }, (_, i) => drawLots(String(i), ['甲', '乙', '丙'], sha256)[0]);
    expect(new Set(seeds).size).toBe(3);
  });

  it.each<[string, number, Project[]]>([
    ['a budget of half a fen', 0.5, []], ['a negative budget', -1, []], ['a negative cost', 1, [{ project: '甲', approvals: 1, costFen: -1 }]],
    ['half an approval', 1, [{ project: '甲', approvals: 0.5, costFen: 1 }]], ['a project named twice', 1, [project('甲', 1, 1), project('甲', 2, 1)]],
  ])('refuse %s', (_, budgetFen, projects) => {
    expect(() => pickWithin(budgetFen, projects, lot)).toThrow(RangeError);
  });

  const anyProjects = fc.array(fc.record({ costFen: fc.nat(500), approvals: fc.nat(4) }), { maxLength: 8 }).map((list) => list.map((one, i) => ({ ...one, project: `p${i}` })));

  it('never cost more than there is, are each taken or left, and none is left that would have fitted when its turn came', () => {
    fc.assert(fc.property(fc.nat(1_500), anyProjects, (budgetFen, projects) => {
      const { taken, left, spentFen } = pickWithin(budgetFen, projects, lot);
      const cost = new Map(projects.map(({ project: name, costFen, approvals }) => [name, { costFen, approvals }]));
      expect(taken.reduce((sum, name) => sum + (cost.get(name)?.costFen ?? 0), 0)).toBe(spentFen);
      expect(spentFen).toBeLessThanOrEqual(budgetFen);
      expect([...taken, ...left.map(({ project: name }) => name)].sort()).toEqual(projects.map(({ project: name }) => name).sort());
      for (const { project: name, remainingFen } of left) {
        const { costFen = 0, approvals = 0 } = cost.get(name) ?? {};
        expect(approvals === 0 || costFen > remainingFen).toBe(true);
      }
    }), { numRuns: 500 });
  });

  it('do not depend on the order in which they were put', () => {
    fc.assert(fc.property(fc.nat(1_500), anyProjects, (budgetFen, projects) => {
      const { taken, spentFen, lots } = pickWithin(budgetFen, projects, lot);
      expect(pickWithin(budgetFen, [...projects].reverse(), lot)).toMatchObject({ taken, spentFen, lots });
    }));
  });
});
