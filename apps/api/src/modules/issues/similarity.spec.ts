import { bigramsOf, mostSimilar, type Candidate } from './similarity';

const matter = (title: string, text = '', place = ''): Candidate => ({ title, text, place });
const LAMP = matter('3号楼楼道灯坏了', '一楼到三楼的楼道灯都不亮，老人晚上看不清台阶。', '3号楼2单元');
const PARKING = matter('消防通道被车堵住', '东门消防通道天天停车，消防车进不来。', '东门');
const TREES = matter('树枝挡了一楼的光', '香樟树该修剪了，一楼白天也要开灯。', '5号楼前');
const RUBBISH = matter('垃圾桶太少，味道大', '两栋楼共用四个桶，夏天味道很大。', '7号楼东侧');
const ALL = [PARKING, TREES, LAMP, RUBBISH];
const titles = (text: string, candidates = ALL, limit = 3) => mostSimilar(text, candidates, limit).map(({ title }) => title);

it('finds the same trouble in other words', () => {
  expect(titles('楼道灯不亮了')).toEqual([LAMP.title]);
  expect(titles('有车停在消防通道上')).toEqual([PARKING.title]);
  expect(titles('垃圾桶味道太大')).toEqual([RUBBISH.title]);
});

it('finds a short title inside a long story', () => {
  const story = '我家住三楼，孩子每天上学都要经过楼道，最近楼道灯坏了好几天，没有人来修，昨天差点摔倒，希望社区能尽快派人来看看。';
  expect(titles(story)[0]).toBe(LAMP.title);
});

it('finds nothing for another trouble, nothing typed, one character or signs', () => {
  expect(titles('想办一次包粽子活动')).toEqual([]);
  expect(titles('')).toEqual([]);
  expect(titles('灯')).toEqual([]);
  expect(titles('！！，，。。')).toEqual([]);
});

it('lets no pair of characters reach across a full stop', () => {
  expect([...bigramsOf('灯坏。了吗')].sort()).toEqual(['了吗', '灯坏'].sort());
});

it('reads wide and narrow signs, large and small letters alike', () => {
  expect(bigramsOf('ＡＢ１2')).toEqual(bigramsOf('ab12'));
  expect(titles('充电桩Ｅ区', [matter('充电桩e区')])).toEqual(['充电桩e区']);
});

it('weighs rare pairs more than those that every matter has', () => {
  const estate = ['健身器材', '门禁卡', '路面积水', '宠物粪便', '快递柜'].map((what) => matter(`柳园小区${what}`));
  expect(titles('柳园小区快递柜', estate, 1)).toEqual(['柳园小区快递柜']);
});

it('shows no more than asked for, most alike first, and the given order between equals', () => {
  const equals = ['甲', '乙', '丙', '丁'].map((text) => matter('电梯停了', text));
  expect(mostSimilar('电梯停了', equals, 3).map(({ text }) => text)).toEqual(['甲', '乙', '丙']);
  expect(titles('电梯停了两天', [matter('电梯厅漏水，电梯停了'), matter('电梯停了两天')], 1)).toEqual(['电梯停了两天']);
});
