import { adoptedWords, gistWords, isAdopted, proposalsAmong, withAdopted, withoutAdopted } from './gist-kinds';

const bench = { kind: 'proposal', speaker: '9号楼居民', text: '换成带靠背的', gistId: 'a', amendsId: null } as const;
const paint = { kind: 'amendment', speaker: '顺安物业', text: '木条改用防腐木', gistId: 'b', amendsId: null } as const;
const speech = { kind: 'speech', speaker: '主持人', text: '先听听大家怎么说', gistId: 'c', amendsId: null } as const;
const ALL = [bench, paint, speech];
const TEXT = ['11月29日，大家商量了「长椅」。', '到会 5 人，同意 4。', '协商意见：同意换长椅。', '本意见没有法律强制力。'].join('\n');

describe('proposals and changes to them', () => {
  it('are told apart from what was only said', () => {
    expect(ALL.map((one) => gistWords(one, ALL))).toEqual(['9号楼居民（提议）：换成带靠背的', '顺安物业（修改意见）：木条改用防腐木', '主持人：先听听大家怎么说']);
    expect(adoptedWords({ ...bench, text: '换长椅\n 再刷漆' })).toBe('采纳提议（9号楼居民）：换长椅 再刷漆');
    expect(adoptedWords(paint)).toBe('采纳修改意见（顺安物业）：木条改用防腐木');
  });

  it('name the proposal that they change, where somebody said which', () => {
    const named = { ...paint, amendsId: 'a' };
    expect(gistWords(named, ALL)).toBe('顺安物业（修改意见，对9号楼居民的提议「换成带靠背的」）：木条改用防腐木');
    const long = { ...bench, text: '换成带靠背的长椅，\n再加两张放在树荫底下' };
    expect(gistWords(named, [long])).toContain('「换成带靠背的长椅， 再加两张放…」');
    expect(gistWords(named, [])).toBe('顺安物业（修改意见）：木条改用防腐木');
    expect(proposalsAmong(ALL)).toEqual([bench]);
    expect(adoptedWords(named)).toBe(adoptedWords(paint));
  });

  it('stand under what was decided, in the order in which they were adopted, once each', () => {
    const both = withAdopted(withAdopted(TEXT, bench), paint);
    expect(both.split('\n').slice(2)).toEqual(['协商意见：同意换长椅。', adoptedWords(bench), adoptedWords(paint), '本意见没有法律强制力。']);
    expect(withAdopted(both, bench)).toBe(both);
    expect([bench, paint, speech].map((one) => isAdopted(both, one))).toEqual([true, true, false]);
  });

  it('stand at the end where nothing comes after, or no line decides', () => {
    expect(withAdopted(withAdopted('会议决议：同意。', bench), paint)).toBe(['会议决议：同意。', adoptedWords(bench), adoptedWords(paint)].join('\n'));
    expect(withAdopted('照谈好的办。', bench)).toBe(`照谈好的办。\n${adoptedWords(bench)}`);
  });

  it('go again and leave everything else as it was', () => {
    expect(withoutAdopted(withAdopted(TEXT, bench), bench)).toBe(TEXT);
    expect(withoutAdopted(TEXT, bench)).toBe(TEXT);
  });
});
