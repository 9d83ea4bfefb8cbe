import { countsAsDelivered, doorMark, STAFF_DELIVERY_WAYS } from './deliveries';
import { doorPlaceOf, doorPlan } from './door-plan';

describe('a ballot that was delivered', () => {
  it('counts where it reached somebody who was told what silence means; a notice on the board never does', () => {
    expect(countsAsDelivered('by_hand', true)).toBe(true);
    expect(countsAsDelivered('by_hand', false)).toBe(false);
    expect(countsAsDelivered('in_app', true)).toBe(true);
    expect(countsAsDelivered('board', true)).toBe(false);
  });

  it('is never entered by staff as read on somebody’s phone', () => {
    expect(STAFF_DELIVERY_WAYS).toEqual(['by_hand', 'household', 'post', 'board']);
  });

  it('is what a door still needs', () => {
    expect([doorMark(true, []), doorMark(false, ['board', 'household']), doorMark(false, ['board']), doorMark(false, [])]).toEqual(['voted', 'delivered', 'posted', 'none']);
  });
});

describe('the doors of a building', () => {
  it.each([
    ['3号楼2单元501', '3号楼', { unit: '2单元', floor: 5, room: '501' }],
    ['3号楼2单元1203', '3号楼', { unit: '2单元', floor: 12, room: '1203' }],
    ['A座801', 'A座', { unit: '', floor: 8, room: '801' }],
    ['3号楼1单元东户', '3号楼', { unit: '1单元', floor: null, room: '东户' }],
    ['3号楼', '3号楼', { unit: '', floor: null, room: '' }],
  ])('%s', (label, building, place) => {
    expect(doorPlaceOf(label, building)).toEqual(place);
  });

  it('are walked unit by unit, from the top floor down', () => {
    const doors = ['3号楼10单元102', '3号楼2单元101', '3号楼2单元1102', '3号楼2单元1101', '3号楼2单元南门', '3号楼2单元201'].map((label) => ({ ...doorPlaceOf(label, '3号楼'), item: label }));
    expect(doorPlan(doors).map(({ unit, floors }) => [unit, floors.map(({ floor, doors: here }) => [floor, here.map(({ room }) => room)])])).toEqual([
      ['2单元', [[11, ['1101', '1102']], [2, ['201']], [1, ['101']], [null, ['南门']]]],
      ['10单元', [[1, ['102']]]],
    ]);
  });
});
