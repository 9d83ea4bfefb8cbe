import { venueChoices } from './venue-choices';

const HALL = { venueId: 'h', kind: 'hall', name: '四邻议事厅', capacity: 80 } as const;
const LINE = { venueId: 'l', kind: 'online', name: '线上会议室', capacity: 0 } as const;

it('offers a talk every place, and who decides by law a room', () => {
  expect(venueChoices('council', [HALL, LINE])).toEqual([{ value: 'h', text: '四邻议事厅（坐 80 人）' }, { value: 'l', text: '线上会议室（线上）' }]);
  expect(venueChoices('representatives', [HALL, LINE])).toEqual([{ value: 'h', text: '四邻议事厅（坐 80 人）' }]);
});
