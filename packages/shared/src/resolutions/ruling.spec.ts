import { isBarredFromRuling, OBJECTION_STATES, PUBLIC_OBJECTION_STATES } from './ruling';

const objection = { personId: 'wang', reason: '坡道会挡住三号楼的窗户。', aboutRoles: [] as string[] };
const secretary = { personId: 'li', name: '李红梅', roles: ['secretary'] as const };

describe('who answers an objection', () => {
  it('is a convener who has nothing to do with it', () => {
    expect(isBarredFromRuling(objection, secretary)).toBe(false);
  });

  it.each([
    ['their own', { ...objection, personId: 'li' }, secretary],
    ['one about the office they hold', { ...objection, aboutRoles: ['secretary'] }, secretary],
    ['one that names them', { ...objection, reason: '李红梅自己就是施工方的亲戚。' }, secretary],
    ['any, when nobody stands behind the account', objection, { ...secretary, personId: null }],
  ])('is not somebody with %s', (_why, one, ruler) => {
    expect(isBarredFromRuling(one, ruler)).toBe(true);
  });

  it('is not barred by an office that somebody else holds, nor by a name of one character', () => {
    expect(isBarredFromRuling({ ...objection, aboutRoles: ['committee_member'] }, secretary)).toBe(false);
    expect(isBarredFromRuling(objection, { ...secretary, name: '三' })).toBe(false);
  });
});

it('a slip is public only once a second person has compared it', () => {
  const hidden = Object.keys(OBJECTION_STATES).filter((state) => !(PUBLIC_OBJECTION_STATES as readonly string[]).includes(state));
  expect(hidden).toEqual(['entered', 'rejected']);
});
