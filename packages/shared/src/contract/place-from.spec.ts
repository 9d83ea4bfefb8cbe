import { ISSUE_LIMITS } from './limits';
import { placeFrom } from './place-from';

describe('the place that a sentence names', () => {
  it.each([
    ['2 号楼东边的消防通道又停了三辆车', '2号楼东边'],
    ['12号楼3单元楼道的灯坏了', '12号楼3单元楼道'],
    ['我家在3号楼，门口坡道太陡', '3号楼'],
    ['15楼的邻居半夜装修', '15楼'],
    ['东门口两边停车，出不了车', '东门口'],
    ['中心花园的滑梯螺丝松了', '中心花园'],
    ['健身器材旁边的路灯不亮', '健身器材旁边'],
  ])('%s → %s', (text, place) => expect(placeFrom(text, ISSUE_LIMITS.placeMax)).toBe(place));

  it('names none when the sentence does not', () => {
    expect(placeFrom('晚上有人跳广播操，声音很大', ISSUE_LIMITS.placeMax)).toBe('');
  });

  it('takes the building rather than the spot beside it, and no more than the limit', () => {
    expect(placeFrom('车棚和6号楼南面都漏水', ISSUE_LIMITS.placeMax)).toBe('6号楼南面');
    expect(placeFrom('6号楼南面漏水', 3)).toBe('6号楼');
  });
});
