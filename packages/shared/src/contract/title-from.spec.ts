import { titleFrom } from './issue';

it.each([
  ['2号楼东边的消防通道又停了三辆车，昨晚救护车绕了一大圈才进来。真急人', '2号楼东边的消防通道又停了三辆车，昨晚救护车绕了一大圈才进来'],
  ['  路灯坏了！  ', '路灯坏了'],
  ['', ''],
])('takes the first sentence of %j', (text, title) => {
  expect(titleFrom(text, 40)).toBe(title);
});

it('cuts a long sentence at its last pause, and one without a pause at the limit', () => {
  expect(titleFrom('楼道里的灯坏了半个月，晚上老人上下楼看不见台阶', 15)).toBe('楼道里的灯坏了半个月');
  expect(titleFrom('一'.repeat(50), 40)).toBe('一'.repeat(40));
});
