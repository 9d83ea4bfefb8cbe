import { OFFICES, SECRETARYS_OFFICES, termEnd, type OfficeRole } from './offices';
import { ROLES } from './roles';

const offices = Object.keys(OFFICES) as OfficeRole[];

describe('offices', () => {
  it('are all roles but the platform’s own, which nobody hands out', () => {
    expect([...offices, 'operator'].sort()).toEqual(Object.keys(ROLES).sort());
  });

  it('are handed out by the secretary, but for those that are named from above', () => {
    expect(offices.filter((role) => !SECRETARYS_OFFICES.includes(role)).sort()).toEqual(['department', 'secretary', 'street_officer']);
  });

  it.each<[OfficeRole, string, string | null]>([
    ['committee_member', '2026-11-28', '2031-11-28'],
    ['resident_representative', '2024-02-29', '2029-03-01'],
    ['supervision_committee', '2027-12-31', '2032-12-31'],
    ['grid_worker', '2026-11-28', null],
    ['property_company', '2026-11-28', null],
  ])('%s from %s lasts until %s', (role, since, until) => {
    expect(termEnd(role, since)).toBe(until);
  });
});
