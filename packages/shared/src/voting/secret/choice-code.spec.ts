import fc from 'fast-check';
import { countPoll } from '../count';
import { COMMUNITY_DELIBERATION } from '../packs';
import type { Choice } from '../rule-pack';
import { choicesOn, contentOf, slateOf, type BallotContent, type Slate, type SlateKind } from '../slate';
import { countSlate } from '../slate-count';
import { codeLengthOf, codeOf, contentOfCode, linesApart } from './choice-code';

const CHOICES: readonly Choice[] = ['approve', 'reject', 'abstain'];
const slateOfSize = (kind: SlateKind, size: number): Slate =>
  slateOf({ kind, seats: 1, budgetFen: 1000, options: Array.from({ length: size }, (_, i) => ({ words: `项目${i}`, costFen: 100 + i })) });
const anySlate = fc.tuple(fc.constantFrom<SlateKind>('seats', 'budget'), fc.integer({ min: 2, max: 20 })).map(([kind, size]) => slateOfSize(kind, size));
const anyContentOn = (slate: Slate) => fc.array(fc.option(fc.constantFrom(...choicesOn(slate)), { nil: null }), { minLength: slate.options.length, maxLength: slate.options.length })
  .map((said): BallotContent => ({ choice: null, choices: Object.fromEntries(slate.options.flatMap(({ option }, i) => (said[i] ? [[option, said[i]] as const] : []))) }));
const anyBallot = anySlate.chain((slate) => anyContentOn(slate).map((content) => ({ slate, content })));
const room = (size: number) => Array.from({ length: size }, (_, i) => ({ voter: `v${String(i).padStart(3, '0')}`, heads: 1, present: true }));

describe('the code of a choice', () => {
  it('is one sign for one question, whatever was chosen', () => {
    expect(CHOICES.map((choice) => codeOf(null, { choice, choices: null }))).toEqual(['1', '2', '3']);
    for (const choice of CHOICES) expect(contentOfCode(null, codeOf(null, { choice, choices: null }))).toEqual({ choice, choices: null });
  });

  it('says a whole ballot and is as long as every other of its poll', () => {
    fc.assert(fc.property(anyBallot, ({ slate, content }) => {
      const code = codeOf(slate, content);
      expect(code).toHaveLength(codeLengthOf(slate));
      expect(contentOfCode(slate, code)).toEqual(contentOf(slate, { choices: content.choices }));
    }));
  });

  it('is read in no other poll, and never where it says what could not be chosen', () => {
    const budget = slateOfSize('budget', 3);
    for (const code of ['', '0', '4', '12', ' 1', 'approve', null, undefined, 1, ['1']]) expect(contentOfCode(null, code)).toBeNull();
    for (const code of ['', '1', '0000', '002', '003', '00x', '00０']) expect(contentOfCode(budget, code)).toBeNull();
    expect(contentOfCode(budget, '000')).toEqual({ choice: null, choices: {} });
    expect(() => codeOf(null, { choice: 'void', choices: null })).toThrow(RangeError);
  });
});

describe('codes with their lines taken apart', () => {
  const anyCodes = fc.integer({ min: 1, max: 8 }).chain((width) => fc.array(fc.stringMatching(new RegExp(`^[0-3]{${width}}$`)), { maxLength: 30 }));

  it('hold on every line what they held, in an order that only the totals make', () => {
    fc.assert(fc.property(anyCodes, fc.infiniteStream(fc.nat()), (codes, numbers) => {
      const column = (rows: readonly string[], at: number) => rows.map((code) => code[at]).sort().join('');
      const apart = linesApart(codes);
      for (let at = 0; at < (codes[0]?.length ?? 0); at += 1) expect(column(apart, at)).toBe(column(codes, at));
      const drawn = codes.map((code) => ({ code, by: numbers.next().value })).sort((one, other) => one.by - other.by).map(({ code }) => code);
      expect(linesApart(drawn)).toEqual(apart);
      expect(linesApart(apart)).toEqual(apart);
    }));
  });

  it('keep no pattern that somebody was told to mark', () => {
    expect(linesApart(['1010', '0101', '0000'])).toEqual(['0000', '0000', '1111']);
  });

  it('are of one poll', () => {
    expect(() => linesApart(['1', '12'])).toThrow(RangeError);
    expect(linesApart([])).toEqual([]);
  });
});

describe('a count from codes', () => {
  it('is that of the same ballots with names on them', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...CHOICES), { minLength: 1, maxLength: 30 }), (said) => {
      const roll = room(said.length + 2);
      const named = said.map((choice, i) => ({ voter: roll[i]?.voter ?? '', choice }));
      const codes = linesApart(said.map((choice) => codeOf(null, { choice, choices: null })));
      const secret = codes.map((code, i) => ({ voter: roll[i]?.voter ?? '', choice: contentOfCode(null, code)?.choice ?? 'void' }));
      expect(countPoll(COMMUNITY_DELIBERATION, roll, secret)).toEqual(countPoll(COMMUNITY_DELIBERATION, roll, named));
    }));
  });

  it('also line by line, with every lot drawn alike', () => {
    fc.assert(fc.property(anySlate.chain((slate) => fc.array(anyContentOn(slate), { minLength: 1, maxLength: 20 }).map((contents) => ({ slate, contents }))), ({ slate, contents }) => {
      const roll = room(contents.length + 1);
      const lot = { seed: 'seed', sha256: (text: string) => text };
      const cast = (rows: readonly BallotContent[]) => rows.map(({ choices }, i) => ({ voter: roll[i]?.voter ?? '', choices: choices ?? {} }));
      const apart = linesApart(contents.map((content) => codeOf(slate, content))).map((code) => contentOfCode(slate, code) ?? { choice: 'void' as const, choices: null });
      expect(countSlate(COMMUNITY_DELIBERATION, slate, roll, cast(apart), lot)).toEqual(countSlate(COMMUNITY_DELIBERATION, slate, roll, cast(contents), lot));
    }));
  });
});
