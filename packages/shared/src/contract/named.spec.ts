import fc from 'fast-check';
import { ROLES } from '../membership/roles';
import { mentionsIn, namedIn, type NameableView } from './named';

const one = (id: string, kind: NameableView['kind'], name: string, role: NameableView['role']): NameableView => ({ id, kind, name, role, roleName: ROLES[role] });
const LIST = [
  one('property', 'party', '顺安物业', 'property_company'),
  one('owners', 'party', '柳园小区业主委员会', 'owners_committee'),
  one('school', 'party', '柳园小学', 'co_builder'),
  one('committee', 'party', '柳园社区居委会', 'committee_member'),
  one('secretary', 'staff', '刘春燕', 'secretary'),
  one('member', 'staff', '赵立新', 'committee_member'),
  one('grid', 'staff', '孙浩', 'grid_worker'),
];

describe('whom a text speaks of', () => {
  it.each<[string, string[]]>([
    ['物业收了钱不修灯', ['property']],
    ['顺安的人把树砍了', ['property']],
    ['业委会的账从来不公开', ['owners']],
    ['书记答应了三个月没动静', ['secretary']],
    ['网格员孙浩态度很差', ['grid']],
    ['孙浩态度很差', ['grid']],
    ['赵立新家占了消防通道', ['member']],
    ['书记和物业都来看过', ['property', 'secretary']],
    ['柳园小学门口放学堵车', ['school']],
  ])('「%s」', (text, ids) => {
    expect(namedIn(text, LIST)).toEqual(ids);
  });

  it.each(['楼道灯坏了', '柳园小区东门太窄', '书记见面会什么时候开', '物业费在哪儿交', '', '顺着安全通道走'])('「%s」 speaks of nobody', (text) => {
    expect(namedIn(text, LIST)).toEqual([]);
  });

  it('puts the whole 居委会 first without marking it, for that would send the matter past every handler', () => {
    expect(mentionsIn('居委会推来推去', LIST)).toEqual([{ id: 'committee', sure: false }]);
    expect(namedIn('居委会推来推去', LIST)).toEqual([]);
  });

  it('names only who is on the list, each once, in its order, whatever is written', () => {
    const words = fc.constantFrom('物业', '顺安', '书记', '网格员', '孙浩', '居委会', '业委会', '灯坏了', '，', '柳园');
    fc.assert(fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const ids = mentionsIn(parts.join(''), LIST).map(({ id }) => id);
      expect(ids).toEqual(LIST.map(({ id }) => id).filter((id) => ids.includes(id)));
    }));
  });

  it('says more about more text, never less', () => {
    const words = fc.constantFrom('物业', '书记', '孙浩', '灯坏了', '。');
    fc.assert(fc.property(fc.array(words), fc.array(words), (before, after) => {
      const [first, both] = [before.join('。'), [...before, ...after].join('。')].map((text) => namedIn(text, LIST));
      expect(both).toEqual(expect.arrayContaining(first ?? []));
    }));
  });
});
