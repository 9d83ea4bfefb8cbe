import { mayBeChanged } from './changing';
import { faultsOfOwnersRules, isOtherwise, OWNERS_RULES_DEFAULTS } from './owners-rules';
import { changeWords, rulesChangeWords } from './owners-rules-words';
import { CN_OWNERS_ORDINARY, COMMUNITY_DELIBERATION } from './packs';
import { CHANNELS, type Channel } from './rule-pack';

const ALLOWED = { changeable: true };

describe('a ballot', () => {
  it('is replaced only where the estate’s own rules say so', () => {
    expect(mayBeChanged(CN_OWNERS_ORDINARY, ALLOWED, 'online')).toBe(true);
    expect(mayBeChanged(CN_OWNERS_ORDINARY, { changeable: false }, 'online')).toBe(false);
    expect(mayBeChanged(CN_OWNERS_ORDINARY, {}, 'online')).toBe(false);
    expect(mayBeChanged(CN_OWNERS_ORDINARY, null, 'online')).toBe(false);
  });

  it.each((Object.keys(CHANNELS) as Channel[]).filter((channel) => channel !== 'online'))('that came by %s stays as it is', (channel) => {
    expect(mayBeChanged(CN_OWNERS_ORDINARY, ALLOWED, channel)).toBe(false);
  });

  it('in the room stays as it is', () => {
    expect(mayBeChanged(COMMUNITY_DELIBERATION, ALLOWED, 'online')).toBe(false);
  });
});

describe('an estate’s own rule of changing', () => {
  it('needs its clause and its paper', () => {
    const rules = { ...OWNERS_RULES_DEFAULTS, ...ALLOWED };
    expect(isOtherwise(rules)).toBe(true);
    expect(faultsOfOwnersRules(CN_OWNERS_ORDINARY, rules).map(({ field }) => field)).toEqual(['ballotsClause', 'documentId']);
    const ballotsClause = { text: '第十四条：截止前可以改投', source: '议事规则' };
    expect(faultsOfOwnersRules(CN_OWNERS_ORDINARY, { ...rules, ballotsClause, documentId: 'd' })).toEqual([]);
  });

  it('is said where it changes', () => {
    const after = { ...OWNERS_RULES_DEFAULTS, ...ALLOWED };
    expect(rulesChangeWords(OWNERS_RULES_DEFAULTS, after)).toEqual(['手机投的，截止前还可以改，最后一次算数']);
    expect(rulesChangeWords(after, OWNERS_RULES_DEFAULTS)).toEqual(['投出去不能改']);
    const { changeable: _, ...before } = OWNERS_RULES_DEFAULTS;
    expect(rulesChangeWords(before, OWNERS_RULES_DEFAULTS)).toEqual([]);
    expect(changeWords({})).toBe('投出去不能改');
  });
});
